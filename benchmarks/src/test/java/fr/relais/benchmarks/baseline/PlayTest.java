package fr.relais.benchmarks.baseline;

import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;

import fr.relais.benchmarks.demand.Cell;
import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.demand.Story;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The judge sees what is wrong, and knows the best that could have been. */
class PlayTest {

    private static final FrenchMap MAP = FrenchMap.read();
    private static final Board BOARD = new Board(Story.draw(MAP, new Cell(.8, 1.3), 60, 3), MAP.territory());

    @Test
    void nobodyPlacesMoreThanTheOptimum() {
        var optimum = Optimum.of(BOARD).count();

        assertThat(optimum).isBetween(30L, 60L);
        assertThat(Play.of(BOARD, new FirstFit()).count()).isBetween(optimum / 2, optimum);
        assertThat(Play.of(BOARD, new Nearest(BOARD, MAP.territory())).count()).isBetween(optimum / 2, optimum);
    }

    @Test
    void everyPlacementIsOneThatCanBe() {
        var placements = Play.of(BOARD, new FirstFit());

        placements.check(BOARD);

        var elsewhere = placements.vacancyOf().clone();
        var other = BOARD.inTime(0);
        elsewhere[0] = other.nextClearBit(0);
        assertThatThrownBy(() -> new Placements(elsewhere, placements.placedAt(), 0).check(BOARD))
                .hasMessage("a placement cannot be");
    }

    @Test
    void seesAPlaceThatIsIgnored() {
        Policy idle = (applicant, open) -> OptionalInt.empty();

        assertThatThrownBy(() -> Play.of(BOARD, idle)).hasMessageContaining("was ignored");
    }

    @Test
    void seesAPlaceThatCannotBe() {
        Policy blind = (applicant, open) -> open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.nextClearBit(0));

        assertThatThrownBy(() -> Play.of(BOARD, blind)).hasMessageContaining("cannot be");
    }

    @Test
    void seesAPlaceThatIsGivenTwice() {
        var greedy = new Policy() {
            @Override
            public OptionalInt choose(int applicant, BitSet open) {
                return new FirstFit().choose(applicant, open);
            }

            @Override
            public long untoldFor() {
                return Story.END;
            }

            @Override
            public Map<Integer, Integer> rearrange(int applicant, Map<Integer, Integer> untold, BitSet open) {
                return untold.isEmpty()
                        ? Map.of()
                        : Map.of(applicant, untold.values().iterator().next());
            }
        };

        assertThatThrownBy(() -> Play.of(BOARD, greedy)).hasMessageContaining("somebody is moved");
    }
}
