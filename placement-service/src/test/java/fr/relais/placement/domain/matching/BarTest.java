package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.NationalIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** Asked of a block, the bar says of each unit what its level says. */
class BarTest {

    /** Beyond this columns count no beds: a unit that wastes more may get through. */
    private static final int LARGEST = 12;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void letsThroughWhoReachesTheLevelAndNobodyElse(long seed) {
        var random = new Random(seed);
        var index = new RandomNetwork(random, 100).index();
        for (var question = 0; question < 20; question++) {
            var asked = new Asked(index, Profiles.anyProfile(random), random.nextBoolean());
            var levels = asked.levels();
            if (!levels.isEmpty()) {
                asked.requireExact(levels.get(random.nextInt(levels.size())));
            }
        }
    }

    /** More languages than a block can count. */
    @Test
    void leavesNobodyOutWhenItCannotCount() {
        var languages = IntStream.range(0, 20).mapToObj(i -> "l" + i).collect(Collectors.toSet());
        var plain = Profiles.looking(Profiles.woman());
        var polyglot = new MatchingProfile(
                new UUID(1, 2),
                plain.household(),
                plain.duration(),
                plain.relocation(),
                Set.of(),
                Set.of(),
                false,
                "A1",
                Set.of(),
                Set.of(),
                languages);
        var all = UnitBuilder.aUnit("all").speaking(languages.toArray(String[]::new));
        var few = UnitBuilder.aUnit("few").speaking("l1", "l2");

        assertThat(Matching.names(new Matcher(MAP, 1).match(polyglot, Tried.NOTHING, Matching.supplyOf(few, all))))
                .containsExactly("all");
        assertThat(Matching.names(new Matcher(MAP, 1).match(polyglot, Tried.NOTHING, Matching.supplyOf(all, few))))
                .containsExactly("all");
    }

    private static final class Asked {

        private final Question question;
        private final Ranking ranking;
        private final boolean away;

        Asked(NationalIndex index, MatchingProfile profile, boolean away) {
            this.question =
                    Question.of(profile, Tried.NOTHING, Supply.unpriced(index, NOW), new Atlas(MAP, index.places()));
            this.ranking = question.ranking();
            this.away = away;
        }

        private List<Block> blocks() {
            var blocks = new ArrayList<Block>();
            for (var area : question.index().areas()) {
                for (var number = 0; number < area.vacant().blocks(); number++) {
                    blocks.add(area.vacant().block(number));
                }
            }
            return blocks;
        }

        private List<Level> levels() {
            var levels = new ArrayList<Level>();
            for (var block : blocks()) {
                rows(question.blocks().candidates(block)).forEach(row -> levels.add(level(block, row)));
            }
            return levels;
        }

        private Level level(Block block, int row) {
            var spoken = IntStream.of(question.languages())
                    .filter(language -> (block.column(language) >>> row & 1) != 0)
                    .count();
            return ranking.level(kind(block, row), (int) spoken, away);
        }

        private static Kind kind(Block block, int row) {
            return new Kind("A1", block.traits(row));
        }

        private void requireExact(Level level) {
            var bar = new Bar(question.blocks(), ranking, question.languages(), new Level(0, 0, 0, 0, 0, 0));
            bar.raise(level);
            for (var block : blocks()) {
                var able = question.blocks().candidates(block);
                var passing = bar.reachedBy(block, able, away);

                assertThat(passing & ~able).isZero();
                rows(able).forEach(row -> {
                    var reaches = level(block, row).packed() <= level.packed();
                    var passes = (passing >>> row & 1) != 0;
                    assertThat(passes)
                            .isEqualTo(reaches || passes && kind(block, row).beds() > LARGEST);
                });
            }
        }

        private static IntStream rows(long bits) {
            return IntStream.range(0, Long.SIZE).filter(row -> (bits >>> row & 1) != 0);
        }
    }
}
