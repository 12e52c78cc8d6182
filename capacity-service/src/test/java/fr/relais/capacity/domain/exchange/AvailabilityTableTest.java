package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import fr.relais.capacity.domain.centre.UnavailableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a table of availability is read. */
class AvailabilityTableTest {

    private static final String HEADER = "centre|unit|free|unavailable|reason|expectedReturn|freshUntil|capacity";

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
                "retour prévu le|motif|notes|libres|indisponibles|Capacité|unité|centre|valable jusqu'au",
                "15/04/2026|Travaux|=x|1|2|3|u1|c1|03/03/2026");

        assertThat(table.rows())
                .containsExactly(new AvailabilityRow(
                        2,
                        "c1",
                        "u1",
                        1,
                        2,
                        3,
                        UnavailableReason.WORKS,
                        LocalDate.of(2026, 4, 15),
                        LocalDateTime.of(2026, 3, 4, 0, 0)));
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
        "'c1|u1|1,5', 2 free WRONG_TYPE",
        "'c1|u1|1,000', 2 free WRONG_TYPE",
        "c1|u1|＝1+1, 2 free FORMULA",
        "'c1|u1|	@x', 2 free FORMULA",
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
        "c1|u1|1||||soon, 2 freshUntil WRONG_TYPE",
        "c1|u1|1||||31/12/2026 25:00, 2 freshUntil WRONG_TYPE",
        "c1|u1|1||||=NOW(), 2 freshUntil FORMULA",
        "c1|u1|1|||||100000, 2 capacity TOO_LARGE",
        "c1|u1|1|||||many, 2 capacity WRONG_TYPE"
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

    @ParameterizedTest
    @ValueSource(strings = {"2", "2,0", "2,00", "2.0", "\u00a02\u202f"})
    void readsWholeNumbersAsFrenchSpreadsheetsWriteThem(String free) {
        assertThat(read(HEADER, "c1|u1|" + free).rows()).containsExactly(row(2, "c1", "u1", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/2026, 2027-01-01T00:00",
        "2026-12-31, 2027-01-01T00:00",
        "46387, 2027-01-01T00:00",
        "1/2/2026 9:05, 2026-02-01T09:05",
        "31/12/2026 18h30, 2026-12-31T18:30",
        "2026-12-31T18:30:59, 2026-12-31T18:30",
        "'46387,75', 2026-12-31T18:00",
        "46387.604166666664, 2026-12-31T14:30"
    })
    void takesADayToItsEndAndATimeAsItIs(String end, LocalDateTime meant) {
        var table = read(HEADER, "c1|u1|1||||" + end);

        assertThat(table.rows()).extracting(AvailabilityRow::freshUntil).containsExactly(meant);
    }

    @Test
    void namesAnErrorOfEveryRowOfTheLongestTable() {
        var rows = new String[ImportLimits.DEFAULTS.tableRows()];
        Arrays.fill(rows, "c1|u1|x");

        var errors = read(HEADER, rows).errors();

        assertThat(errors.kept().stream().map(RowError::row).distinct()).hasSize(rows.length);
        assertThat(errors.rejectedRows()).isEqualTo(rows.length);
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
        return AvailabilityTable.of(table, said, Unreadable::new);
    }

    private static SheetRow sheetRow(int number, String cells) {
        return new SheetRow(
                number,
                List.of(cells.split("\\|", -1)).stream().map(SheetCell::ofText).toList());
    }

    private static AvailabilityRow row(int number, String centre, String unit, int free) {
        return new AvailabilityRow(
                number, centre, unit, free, null, null, UnavailableReason.OTHER_TEMPORARY, null, null);
    }

    private static List<String> errors(AvailabilityTable table) {
        return table.errors().kept().stream()
                .map(error -> error.row() + " " + error.column() + " " + error.code())
                .toList();
    }
}
