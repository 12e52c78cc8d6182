package fr.relais.statistics.publication;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Hidden figures in steps, a row a quarter; -1 is printed. The first figure is the one that is asked about. */
class ExchangeTest {

    @ParameterizedTest(name = "{0}, by {1}: {2}")
    @CsvSource({
        "0 -1 -1, 1, false",
        "1 -1 -1, -1, false",
        "0 0 -1, 1, false",
        "0 1 -1, 1, true",
        "1 0 -1, -1, true",
        "2 0 -1, -2, true",
        "1 0 -1, -2, false",
        "0 1 1, 2, true",
        "0 1 0, 2, false"
    })
    void movesWithinARowWhoseSumIsPrinted(String row, int steps, boolean allowed) {
        var exchange = new Exchange(figures(row), new boolean[] {false}, -1);

        assertThat(exchange.allows(0, 0, steps)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}, by {1}: {2}")
    @CsvSource({"0 -1 -1, 1, true", "0 -1 -1, -1, false", "1 -1 -1, -1, true"})
    void movesByItselfWhereNoSumIsPrinted(String row, int steps, boolean allowed) {
        var exchange = new Exchange(figures(row), new boolean[] {true}, -1);

        assertThat(exchange.allows(0, 0, steps)).isEqualTo(allowed);
    }

    /** Two quarters and, in the last row, the year. */
    @ParameterizedTest(name = "{0} | {1} | {2}, by {3}: {4}")
    @CsvSource({
        "0 1, -1 -1, -1 -1, 1, false",
        "0 1, -1 -1, 4 4, 1, true",
        "0 1, 1 0, -1 -1, 1, true",
        "0 1, 0 1, -1 -1, 1, false",
        "1 0, 0 1, -1 -1, -1, true",
        "0 1, 1 -1, -1 4, 1, false",
        "0 1, 1 -1, 4 4, 1, true",
        "0 1, -1 -1, 4 0, 1, false"
    })
    void movesInACircleOverQuartersAndTheYear(String first, String second, String year, int steps, boolean allowed) {
        var exchange = new Exchange(figures(first, second, year), new boolean[3], 2);

        assertThat(exchange.allows(0, 0, steps)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} | {1} | {2}, by {3}: {4}")
    @CsvSource({
        "0 -1, -1 -1, -1 -1, 1, false",
        "0 -1, 0 -1, -1 -1, 1, false",
        "0 -1, 1 -1, -1 -1, 1, true",
        "0 -1, -1 -1, 4 -1, 1, true",
        "1 -1, -1 -1, 4 -1, -1, true"
    })
    void movesInAColumnWhereRowsDoNotAddUp(String first, String second, String year, int steps, boolean allowed) {
        var exchange = new Exchange(figures(first, second, year), new boolean[] {true, true, true}, 2);

        assertThat(exchange.allows(0, 0, steps)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} | {1} | {2}, by {3}: {4}")
    @CsvSource({
        "4 -1, -1 -1, -1 -1, 1, false",
        "4 -1, 0 -1, -1 -1, -1, false",
        "4 -1, 1 -1, -1 -1, -1, true",
        "4 4, 1 0, -1 -1, 1, true"
    })
    void movesAYearThatIsInNoSum(String year, String first, String second, int steps, boolean allowed) {
        var exchange = new Exchange(figures(year, first, second), new boolean[] {true, true, true}, 0);

        assertThat(exchange.allows(0, 0, steps)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} | {1} | {2}, by {3}: {4}")
    @CsvSource({
        "4 -1, 1 -1, -1 -1, -1, false",
        "4 4, 1 0, -1 -1, 1, false",
        "4 4, 0 1, -1 -1, -1, false",
        "4 4, 1 1, -1 -1, -1, true"
    })
    void movesAYearThatIsPartOfASum(String year, String first, String second, int steps, boolean allowed) {
        var exchange = new Exchange(figures(year, first, second), new boolean[] {false, true, true}, 0);

        assertThat(exchange.allows(0, 0, steps)).isEqualTo(allowed);
    }

    private static int[][] figures(String... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
    }
}
