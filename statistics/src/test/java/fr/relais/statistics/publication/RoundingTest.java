package fr.relais.statistics.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoundingTest {

    private static final Quarter FIRST = new Quarter(2026, 1);

    @ParameterizedTest(name = "{0} {1} {2} become {3}")
    @CsvSource({
        "20, 10, 5, 20 10 5",
        "0, 0, 0, 0 0 0",
        "1, 1, 1, 5 0 0",
        "1, 1, 0, 0 0 0",
        "4, 4, 4, 5 5 0",
        "3, 4, 13, 5 5 10",
        "11, 11, 0, 10 10 0",
        "11, 12, 0, 10 15 0",
        "2, 2, 44, 5 0 45",
        "1, 2, 43, 0 0 45"
    })
    void roundsAQuarterSoThatItAddsUp(int single, int couple, int family, String expected) {
        var rounded = Rounding.of(List.of(Quarters.ofForms(FIRST, single, couple, family)));

        assertThat(forms(rounded, FIRST)).isEqualTo(expected);
    }

    @Test
    void makesUpForWhatEarlierQuartersLeftOut() {
        var quarters = List.of(
                Quarters.ofForms(FIRST, 2, 20, 0),
                Quarters.ofForms(FIRST.next(), 2, 20, 0),
                Quarters.ofForms(FIRST.next().next(), 2, 20, 0));

        var rounded = Rounding.of(quarters);

        assertThat(forms(rounded, FIRST)).isEqualTo("0 20 0");
        assertThat(forms(rounded, FIRST.next())).isEqualTo("5 20 0");
        assertThat(forms(rounded, FIRST.next().next())).isEqualTo("0 20 0");
    }

    @Test
    void roundsThoseUpThatWereRoundedDownBefore() {
        var quarters = List.of(Quarters.ofForms(FIRST, 3, 3, 4), Quarters.ofForms(FIRST.next(), 3, 3, 4));

        var rounded = Rounding.of(quarters);

        assertThat(forms(rounded, FIRST)).isEqualTo("5 0 5");
        assertThat(forms(rounded, FIRST.next())).isEqualTo("0 5 5");
    }

    @Test
    void roundsNothingToMoreThanAllRequests() {
        var adults = new Series("age-band", "ADULT");
        var quarters = List.of(Quarters.ofForms(FIRST, 23), Quarters.ofForms(FIRST.next(), 12));
        var withAdults = Quarters.corrected(Quarters.corrected(quarters, 0, Map.of(adults, 22)), 1, Map.of(adults, 12));

        var rounded = Rounding.of(withAdults);

        assertThat(rounded)
                .containsEntry(new Cell(adults, FIRST), 20)
                .containsEntry(new Cell(TableSet.REQUESTS, FIRST.next()), 10)
                .containsEntry(new Cell(adults, FIRST.next()), 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addsUpOverTablesAndOverTheYear(long seed) {
        var year = CountedYear.of(Synthetic.quarters(seed, 4, 20 + (int) seed * 10));

        for (var period : year.periods()) {
            TableSet.current()
                    .tables()
                    .forEach(table -> table.whole()
                            .ifPresent(whole -> assertThat(table.series().stream()
                                            .mapToInt(series -> year.rounded(series, period))
                                            .sum())
                                    .as("%s of %s", table.id(), period.label())
                                    .isEqualTo(year.rounded(whole, period))));
        }
        assertThat(TableSet.current().series())
                .allSatisfy(series -> assertThat(year.quarterly().stream()
                                .mapToInt(quarter -> year.rounded(series, quarter))
                                .sum())
                        .isEqualTo(year.rounded(series, year.year())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isNearTheCount(long seed) {
        var year = CountedYear.of(Synthetic.quarters(seed, 4, 20 + (int) seed * 10));

        year.rounded().forEach((cell, number) -> {
            assertThat(number % 5).isZero();
            assertThat(number).isNotNegative();
            if (cell.period() instanceof Quarter) {
                assertThat(Math.abs(number - year.count(cell))).as("%s", cell).isLessThanOrEqualTo(4);
            }
        });
        var total = new Cell(TableSet.REQUESTS, year.year());
        assertThat(Math.abs(year.rounded().get(total) - year.count(total))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void roundsAQuarterWithoutWhatComesLater(long seed) {
        var quarters = Synthetic.quarters(seed, 4, 120);

        var whole = Rounding.of(quarters);

        assertThat(whole).containsAllEntriesOf(Rounding.of(quarters.subList(0, 3)));
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 30).boxed();
    }

    private static String forms(Map<Cell, Integer> rounded, Quarter quarter) {
        return String.join(
                " ",
                Stream.of(Quarters.FORMS)
                        .map(form -> rounded.get(new Cell(new Series("household-type", form), quarter)))
                        .map(String::valueOf)
                        .toList());
    }
}
