package fr.relais.placement.domain.curiosity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A country that is a row of a hundred départements, each the neighbour of the next. */
class SearchPatternsTest {

    private static final Territory ROW = new Territory(IntStream.range(0, 100)
            .mapToObj(number -> new Departement(
                    code(number),
                    code(number),
                    new Region("1", "R"),
                    Set.of(code(number - 1), code(number + 1)),
                    "MAINLAND"))
            .toList());

    private final SearchPatterns patterns = new SearchPatterns(ROW, codes(0, 100));

    private static String code(int number) {
        return "d" + number;
    }

    private static Set<String> codes(int from, int to) {
        return IntStream.range(from, to).mapToObj(SearchPatternsTest::code).collect(Collectors.toSet());
    }

    private static Asked away(int from, int to) {
        return new Asked(codes(from, to), Set.of(), Set.of());
    }

    private static Asked at(int place) {
        return new Asked(Set.of(), Set.of(code(place)), Set.of());
    }

    @Test
    void seesTwoSearchesThatDivideTheCountry() {
        assertThat(patterns.in(away(0, 49), List.of(at(3), away(52, 100)))).containsExactly(Pattern.HALVES);
    }

    @Test
    void seesNothingInTwoSearchesThatFleeFromDifferentTowns() {
        assertThat(patterns.in(away(10, 13), List.of(away(60, 63), away(80, 90))))
                .isEmpty();
    }

    @Test
    void seesNothingInTheSameSearchTwice() {
        assertThat(patterns.in(away(0, 45), List.of(away(0, 45)))).isEmpty();
    }

    /** Both reach the middle: what one finds there the other finds too. */
    @Test
    void seesNothingInSearchesThatOverlap() {
        assertThat(patterns.in(away(0, 40), List.of(away(60, 100)))).isEmpty();
    }

    @Test
    void seesASearchThatExcludesMostOfTheCountry() {
        assertThat(patterns.in(away(0, 50), List.of())).containsExactly(Pattern.MOST_EXCLUDED);
        assertThat(patterns.in(away(0, 48), List.of())).isEmpty();
    }

    @Test
    void doesNotTakeAPlaceToStayForAnExclusion() {
        assertThat(patterns.in(at(5), List.of())).isEmpty();
        assertThat(patterns.in(at(5), List.of(at(7)))).isEmpty();
    }

    @Test
    void seesASweepThroughManyPlaces() {
        var ten = IntStream.range(0, 10).mapToObj(SearchPatternsTest::at).toList();

        assertThat(patterns.in(at(0), ten)).isEmpty();
        assertThat(patterns.in(at(10), ten)).containsExactly(Pattern.SWEEP);
    }

    @Test
    void seesDeparturesFromPlacesAllOverTheCountry() {
        var twenty =
                IntStream.range(0, 20).mapToObj(SearchPatternsTest::leaving).toList();

        assertThat(patterns.in(leaving(7), twenty)).isEmpty();
        assertThat(patterns.in(leaving(20), twenty)).containsExactly(Pattern.DEPARTURES);
    }

    private static Asked leaving(int place) {
        return new Asked(Set.of(), Set.of(), Set.of(code(place)));
    }

    @Test
    void seesManySearchesThatWereInVain() {
        assertThat(patterns.inVain(10)).isEmpty();
        assertThat(patterns.inVain(11)).containsExactly(Pattern.IN_VAIN);
    }

    @Test
    void printsNoZone() {
        assertThat(at(5)).hasToString("***");
    }

    /** Away from all but one of the ten of a région; the next to it is covered from the other side. */
    private static Asked leavingOneOf(int region) {
        return away(10 * region + 2, 10 * region + 10);
    }

    private static SearchPatterns inTenRegions() {
        var map = IntStream.range(0, 100)
                .mapToObj(number -> new Departement(
                        code(number),
                        code(number),
                        new Region("r" + number / 10, "R"),
                        Set.of(code(number - 1), code(number + 1)),
                        "MAINLAND"))
                .toList();
        return new SearchPatterns(new Territory(map), codes(0, 100));
    }

    @Test
    void seesSearchesThatLeaveOnePlaceAfterTheOtherAloneInItsRegion() {
        var patterns = inTenRegions();
        var ten = IntStream.range(0, 10)
                .mapToObj(SearchPatternsTest::leavingOneOf)
                .toList();

        assertThat(patterns.in(away(0, 8), ten)).containsExactly(Pattern.CORNERS);
        assertThat(patterns.in(leavingOneOf(4), ten)).isEmpty();
        assertThat(patterns.in(at(50), ten)).doesNotContain(Pattern.CORNERS);
        assertThat(patterns.in(away(0, 3), ten)).isEmpty();
    }
}
