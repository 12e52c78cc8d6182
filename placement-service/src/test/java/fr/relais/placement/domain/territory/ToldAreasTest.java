package fr.relais.placement.domain.territory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A row of three régions of three départements each, and an island. */
class ToldAreasTest {

    private static final Region ISLAND = region(9);

    private final ToldAreas areas = new ToldAreas(new Territory(Stream.concat(
                    IntStream.range(0, 9)
                            .mapToObj(number -> new Departement(
                                    code(number),
                                    code(number),
                                    region(number / 3),
                                    Set.of(code(number - 1), code(number + 1)),
                                    "MAINLAND")),
                    Stream.of(new Departement("island", "island", ISLAND, Set.of(), "ISLAND")))
            .toList()));

    private static String code(int number) {
        return "d" + number;
    }

    private static Region region(int number) {
        return new Region("r" + number, "R");
    }

    private static Set<String> rowWithout(int... numbers) {
        var reach = new HashSet<String>();
        IntStream.range(0, 9).mapToObj(ToldAreasTest::code).forEach(reach::add);
        IntStream.of(numbers).mapToObj(ToldAreasTest::code).forEach(reach::remove);
        return reach;
    }

    @Test
    void tellsTheRegionOfASearchThatCutsNothing() {
        assertThat(areas.around("d4", rowWithout())).containsExactly(region(1));
        assertThat(areas.around("d4", rowWithout(0, 1, 2))).containsExactly(region(1));
    }

    @Test
    void tellsACutRegionWithTheNearestThatIsWhole() {
        assertThat(areas.around("d0", rowWithout(1, 2))).containsExactly(region(0), region(1));
    }

    @Test
    void tellsTheSameWhicheverOfThemThePlaceIsIn() {
        var reach = rowWithout(1, 2);

        assertThat(areas.around("d4", reach)).isEqualTo(areas.around("d0", reach));
        assertThat(areas.around("d8", reach)).containsExactly(region(2));
    }

    @Test
    void passesOverARegionThatIsCutItself() {
        assertThat(areas.around("d0", rowWithout(1, 3, 4))).containsExactly(region(0), region(1), region(2));
    }

    @Test
    void leavesOutWhereNothingWasLookedFor() {
        assertThat(areas.around("d0", rowWithout(1, 3, 4, 5))).containsExactly(region(0), region(2));
    }

    @Test
    void callsNarrowWhatLeavesNoRegionWhole() {
        assertThat(areas.narrow(rowWithout(0, 3, 6))).isTrue();
        assertThat(areas.narrow(Set.of("d4"))).isTrue();
        assertThat(areas.narrow(rowWithout(0, 3))).isFalse();
        assertThat(areas.narrow(Set.of("island"))).isFalse();
    }

    @Test
    void tellsTheRegionOfANarrowSearch() {
        assertThat(areas.around("d4", Set.of("d4", "d7"))).containsExactly(region(1));
    }

    @Test
    void tellsTheRegionOfAPlaceThatWasNotLookedFor() {
        assertThat(areas.around("island", rowWithout(1))).isEqualTo(List.of(ISLAND));
    }
}
