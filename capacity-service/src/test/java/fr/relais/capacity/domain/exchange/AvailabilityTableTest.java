package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import fr.relais.capacity.domain.centre.UnavailableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a table of availability is read. */
class AvailabilityTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "centre|unit|free|unavailable|reason|expectedReturn|freshUntil";

    /** Says why a table cannot be read. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(FileFault fault) {
            super(fault.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Code du lieu d'accueil|Unité|Places libres",
        "LIEU D’ACCUEIL|Code unité|libres",
        "centre|unit|free",
        "Centre code|UNIT|Places free"
    })
    void knowsColumnsByTheirNamesInBothLanguages(String header) {
        var table = read(header, "c1|u1|2");

        assertThat(table.rows()).containsExactly(row(2, "c1", "u1", 2));
        assertThat(table.errors().kept()).isEmpty();
    }

    @Test
    void readsEveryColumnInAnyOrderAndPassesOverOthers() {
        var table = read(
                "retour prévu le|motif|notes|libres|indisponibles|unité|centre", "15/04/2026|Travaux|=x|1|2|u1|c1");

        assertThat(table.rows())
                .containsExactly(
                        new AvailabilityRow(2, "c1", "u1", 1, 2, UnavailableReason.WORKS, LocalDate.of(2026, 4, 15)));
    }

    @Test
    void followsWhoSaysWhereColumnsAreAgainstTheHeader() {
        var table = read(
                "free|centre|nombre|free", Map.of(AvailabilityColumn.FREE, 2, AvailabilityColumn.UNIT, 0), "u1|c1|7|9");

        assertThat(table.rows()).containsExactly(row(2, "c1", "u1", 7));
    }

    @Test
    void refusesATableWithoutTheColumnsItNeedsOrWithOneTwice() {
        assertThatThrownBy(() -> read("centre|unit", "c1|u1")).hasMessage("MISSING_COLUMN");
        assertThatThrownBy(() -> read("free", "1")).hasMessage("MISSING_COLUMN");
        assertThatThrownBy(() -> read("centre|libres|Free", "c1|1|2")).hasMessage("DUPLICATE_COLUMN");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "c1|u1|, 2 free REQUIRED",
        "|u1|1, 2 centre REQUIRED",
        "c1|u1|100000, 2 free TOO_LARGE",
        "c1|u1|201, 2 free TOO_LARGE",
        "c1|u1|99999999999, 2 free WRONG_TYPE",
        "c1|u1|1.5, 2 free WRONG_TYPE",
        "c1|u1|deux, 2 free WRONG_TYPE",
        "c1|u1|-1, 2 free FORMULA",
        "c1|u1|=1+1, 2 free FORMULA",
        "=c1|u1|1, 2 centre FORMULA",
        "c1|@u1|1, 2 unit FORMULA",
        "c1|u1|1|x, 2 unavailable WRONG_TYPE",
        "c1|u1|1||whim, 2 reason UNKNOWN_CODE",
        "c1|u1|1||TURNAROUND, 2 reason UNKNOWN_CODE",
        "c1|u1|1|||31/02/2026, 2 expectedReturn WRONG_TYPE",
        "c1|u1|1|||soon, 2 expectedReturn WRONG_TYPE",
        "c1|u1|1||||01/03/2026, 2 freshUntil IN_THE_PAST",
        "c1|u1|1||||02/03/2026, 2 freshUntil UNSUPPORTED"
    })
    void namesWhatIsWrongWithARow(String cells, String error) {
        var table = read(HEADER, cells, "c2|u2|0");

        assertThat(errors(table)).containsExactly(error);
        assertThat(table.rows()).containsExactly(row(3, "c2", "u2", 0));
        assertThat(table.errors().rejectedRows()).isEqualTo(1);
    }

    @Test
    void namesAllThatIsWrongWithARow() {
        var table = read(HEADER, "|" + "u".repeat(41) + "|x||y");

        assertThat(errors(table))
                .containsExactly("2 centre REQUIRED", "2 unit TOO_LONG", "2 free WRONG_TYPE", "2 reason UNKNOWN_CODE");
        assertThat(table.errors().rejectedRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"31/12/2026", "2026-12-31", "46387"})
    void readsDaysAsPeopleAndSpreadsheetsWriteThem(String day) {
        var table = read(HEADER, "c1|u1|1|||" + day);

        assertThat(table.rows().get(0).expectedReturn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void keepsTheFirstErrorsAndCountsTheRest() {
        var rows = new String[3000];
        Arrays.fill(rows, "c1|u1|x");

        var table = read(HEADER, rows);

        assertThat(table.errors().kept()).hasSize(RowErrors.MOST_KEPT);
        assertThat(table.errors().rejectedRows()).isEqualTo(3000);
    }

    private static AvailabilityTable read(String header, String... rows) {
        return read(header, Map.of(), rows);
    }

    private static AvailabilityTable read(String header, Map<AvailabilityColumn, Integer> said, String... rows) {
        var table = new ArrayList<SheetRow>();
        table.add(sheetRow(1, header));
        for (var row : rows) {
            table.add(sheetRow(table.size() + 1, row));
        }
        return AvailabilityTable.of(table, said, TODAY, Unreadable::new);
    }

    private static SheetRow sheetRow(int number, String cells) {
        return new SheetRow(
                number,
                List.of(cells.split("\\|", -1)).stream().map(SheetCell::ofText).toList());
    }

    private static AvailabilityRow row(int number, String centre, String unit, int free) {
        return new AvailabilityRow(number, centre, unit, free, null, UnavailableReason.OTHER_TEMPORARY, null);
    }

    private static List<String> errors(AvailabilityTable table) {
        return table.errors().kept().stream()
                .map(error -> error.row() + " " + error.column() + " " + error.code())
                .toList();
    }
}
