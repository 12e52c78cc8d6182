package fr.relais.statistics.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTest {

    private static final Quarter FIRST = new Quarter(2026, 1);

    @ParameterizedTest(name = "{0}: {1} {2} {3} become {4}")
    @CsvSource({
        "RAPPORTEUR, 50, 20, 10, 50 20 10",
        "RAPPORTEUR, 50, 20, 3, 50 s s",
        "RAPPORTEUR, 50, 20, 0, 50 s s",
        "RAPPORTEUR, 3, 3, 50, s s 50",
        "RAPPORTEUR, 1, 1, 50, s s s",
        "PUBLIC, 50, 20, 15, 50 20 15",
        "PUBLIC, 50, 20, 12, 50 s s",
        "PUBLIC, 50, 12, 12, 50 s s",
        "PUBLIC, 10, 0, 0, s s s"
    })
    void hidesWhatIsSmallAndWhatWouldGiveItAway(
            Audience audience, int single, int couple, int family, String expected) {
        var quarter = Quarters.ofForms(FIRST, single, couple, family);

        var figures = Protection.roundedAndHidden(List.of(quarter), audience).figures();

        assertThat(String.join(
                        " ",
                        Stream.of(Quarters.FORMS)
                                .map(form -> figures.get(new Cell(new Series("household-type", form), FIRST)))
                                .map(figure -> figure.number().isPresent()
                                        ? String.valueOf(figure.number().getAsInt())
                                        : "s")
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void hidesTheYearOfAQuarterWhoseTotalIsHidden() {
        var quarters = List.of(
                Quarters.ofForms(FIRST, 30, 30, 30),
                Quarters.ofForms(new Quarter(2026, 2), 3, 0, 0),
                Quarters.ofForms(new Quarter(2026, 3), 30, 30, 30),
                Quarters.ofForms(new Quarter(2026, 4), 30, 30, 30));

        var year = Protection.roundedAndHidden(quarters, Audience.RAPPORTEUR);

        assertThat(year.hidden())
                .containsEntry(new Cell(TableSet.REQUESTS, new Quarter(2026, 2)), Reason.TOO_FEW)
                .containsEntry(new Cell(TableSet.REQUESTS, new CalendarYear(2026)), Reason.PROTECTS_ANOTHER);
    }

    /** Twice two households were rounded up, since there was nobody else to round: ten of four. */
    @Test
    void hidesAYearOfTooFewWhateverTheyAreRoundedTo() {
        var year = CountedYear.of(List.of(
                Quarters.ofForms(FIRST, 0, 22),
                Quarters.ofForms(new Quarter(2026, 2), 2, 20),
                Quarters.ofForms(new Quarter(2026, 3), 0, 23),
                Quarters.ofForms(new Quarter(2026, 4), 2, 20)));
        var single = new Cell(new Series("household-type", "SINGLE"), new CalendarYear(2026));

        var hidden = Suppression.of(year, Audience.RAPPORTEUR);

        assertThat(year.rounded()).containsEntry(single, 10);
        assertThat(hidden).containsEntry(single, Reason.TOO_FEW);
    }

    /** Else twenty waits would say that there were twenty arrivals at least, and so no request that was handed over. */
    @Test
    void hidesTheWaitsOfArrivalsThatAreHidden() {
        var waits = new Cell(new Series("waiting-time", "SAME_DAY"), FIRST);
        var quarters = Quarters.corrected(
                List.of(Quarters.ofForms(FIRST, 20)),
                0,
                Map.of(
                        TableSet.REQUESTS,
                        80,
                        new Series("placements", "WAITING"),
                        40,
                        new Series("placements", "WITHDRAWN"),
                        40,
                        new Series("household-type", "SINGLE"),
                        80,
                        new Series("region", "01"),
                        80,
                        new Series("track", "EMERGENCY"),
                        80,
                        new Series("exploitation", "SEXUAL"),
                        80));

        var quarter = Protection.roundedAndHidden(quarters, Audience.RAPPORTEUR);

        assertThat(quarter.hidden())
                .containsEntry(new Cell(new Series("placements", "REDIRECTED"), FIRST), Reason.TOO_FEW)
                .containsEntry(new Cell(new Series("placements", "PLACED"), FIRST), Reason.PROTECTS_ANOTHER)
                .containsEntry(waits, Reason.PROTECTS_ANOTHER);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hidesFromThePublicWhatIsHiddenFromTheRapporteur(long seed) {
        var year = CountedYear.of(Synthetic.quarters(seed, 4, 10 + 20 * (int) seed));

        var fromPublic = Suppression.of(year, Audience.PUBLIC);

        assertThat(fromPublic)
                .containsKeys(Suppression.of(year, Audience.RAPPORTEUR).keySet().toArray(Cell[]::new));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void decidesAQuarterWithoutWhatComesLater(long seed) {
        var quarters = Synthetic.quarters(seed, 4, 10 + 20 * (int) seed);
        var soFar = CountedYear.of(quarters.subList(0, 2));
        var whole = CountedYear.of(quarters);

        for (var audience : Audience.values()) {
            var hidden = new TreeMap<>(Suppression.of(whole, audience));
            hidden.keySet().removeIf(cell -> cell.period().position() > 2);

            assertThat(hidden).isEqualTo(Suppression.of(soFar, audience));
        }
    }

    /** Its quarters would give it away again; it was hidden once, for others, and the release was refused. */
    @ParameterizedTest(name = "seed {0}, {1} requests")
    @CsvSource({"1039, 305", "1051, 294", "1099, 338", "1115, 329"})
    void showsAYearWhoseQuartersAreAllShown(long seed, int requests) {
        var year = CountedYear.of(Synthetic.quarters(seed, 4, requests));

        for (var audience : Audience.values()) {
            var hidden = Suppression.of(year, audience).keySet();

            assertThat(hidden)
                    .filteredOn(cell -> cell.period() instanceof CalendarYear)
                    .allMatch(cell -> year.quarterly().stream()
                            .anyMatch(quarter -> hidden.contains(new Cell(cell.series(), quarter))));
        }
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({"PUBLIC, 15", "RAPPORTEUR, 10"})
    void printsNothingThatASmallerCountCanBeRoundedTo(Audience audience, int least) {
        assertThat(audience.shownFrom()).isEqualTo(least);
        assertThat(least - Rounding.MOST_OFF).isGreaterThanOrEqualTo(audience.threshold());
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 15).boxed();
    }
}
