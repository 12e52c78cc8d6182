package fr.relais.capacity.adapter.files;

import java.nio.file.Path;
import java.util.List;

import fr.relais.capacity.domain.exchange.ImportLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.capacity.adapter.files.GivenFile.bytesAllocatedBy;
import static fr.relais.capacity.adapter.files.GivenFile.fault;
import static fr.relais.capacity.adapter.files.GivenFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** Tables as text. */
class CsvTableTest {

    private static final ImportLimits LIMITS = ImportLimits.DEFAULTS;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsWhateverSeparatesTheFirstLine(String separator) throws Exception {
        var rows = CsvTable.read(GivenFile.of("a;b;c\r\n1;\"x;y\"; z \r\n".replace(";", separator)), LIMITS);

        assertThat(texts(rows)).containsExactly(List.of("a", "b", "c"), List.of("1", "x" + separator + "y", "z"));
    }

    @Test
    void numbersRowsAsTheyStandInTheFile() throws Exception {
        var rows = CsvTable.read(GivenFile.of("\n a;b\n\n;;\n\"two\nlines\";1\nlast;2"), LIMITS);

        assertThat(rows).extracting(row -> row.number()).containsExactly(2, 5, 7);
    }

    @Test
    void knowsWhatASpreadsheetWouldCompute() throws Exception {
        var rows = CsvTable.read(GivenFile.of("a;b;c;d;e;f\n=1+1;+1;-1;@x; =A1;\"=A1\"\n"), LIMITS);

        assertThat(rows.get(0).cells()).noneMatch(cell -> cell.formula());
        assertThat(rows.get(1).cells()).hasSize(6).allMatch(cell -> cell.formula());
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(faultOf("")).isEqualTo("EMPTY_FILE");
        assertThat(faultOf("\ufeff")).isEqualTo("EMPTY_FILE");
        assertThat(faultOf("\n;;\n \n")).isEqualTo("EMPTY_FILE");
    }

    @Test
    void refusesAFileThatEndsInAQuotation() {
        assertThat(faultOf("a;b\n1;2\n3;\"four")).isEqualTo("TRUNCATED");
    }

    /** A number of places that is cut off would be another number. */
    @ParameterizedTest
    @ValueSource(strings = {"a;b;c\n1;2;3\n4;1", "a;b;c\n4", "a;b;c\r\n1;2;3\r\n\r\n4;1"})
    void refusesAFileThatBreaksOffInItsLastRow(String text) {
        assertThat(faultOf(text)).startsWith("TRUNCATED at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b;c\n4;1\n", "a;b;c\r\n4;1\r\n", "a;b;c\n4;1\r", "a;b;c\n4;1;", "a;b\n4;1;5", "a;b;c"})
    void takesALastRowThatIsWholeOrHasAnEnd(String text) throws Exception {
        assertThat(CsvTable.read(GivenFile.of(text), LIMITS)).isNotEmpty();
    }

    @Test
    void refusesCellsAndRowsWithoutAnEnd() {
        assertThat(faultOf("a;b\n1;" + "x".repeat(LIMITS.cell() + 1))).isEqualTo("CELL_TOO_LONG at 2");
        assertThat(faultOf("a;b\n1;" + "x".repeat(200_000) + "\n" + "1;2\n".repeat(100_000)))
                .startsWith("CELL_TOO_LONG");
        assertThat(faultOf("a;b\n" + "1;".repeat(LIMITS.columns()))).isEqualTo("TOO_MANY_COLUMNS at 2");
    }

    @Test
    void takesAsManyRowsAsAreAllowedBesideTheHeader() throws Exception {
        var limits = new ImportLimits(1 << 20, 3, 10, 10, 100, 1000);

        assertThat(CsvTable.read(GivenFile.of("h\n1\n2\n3\n"), limits)).hasSize(4);
        assertThat(fault(() -> CsvTable.read(GivenFile.of("h\n1\n2\n3\n4\n"), limits)))
                .isEqualTo("TOO_MANY_ROWS at 5");
    }

    @Test
    void holdsAFewMegabytesOfTextHoweverSmallItWasPacked() {
        var limits = new ImportLimits(1 << 20, 5_000, 10, 100, 4_096, 1 << 30);
        var wide = ("x".repeat(4_000) + ";").repeat(90) + "\n";

        assertThat(fault(() -> CsvTable.read(GivenFile.packed(wide.repeat(47)), LIMITS)))
                .isEqualTo("UNPACKS_TOO_LARGE");
        assertThat(fault(() -> CsvTable.read(GivenFile.packed("a;b\n" + "\n".repeat(1 << 20)), limits)))
                .isEqualTo("UNPACKS_TOO_LARGE");
    }

    @Test
    void refusesACellOfFiveMegabytesWithoutHoldingIt() {
        var file = GivenFile.repeating("centre;free\nx;\"", "x".repeat(1 << 20), 5);

        var bytes = bytesAllocatedBy(() -> assertThat(faultOf(file)).isEqualTo("CELL_TOO_LONG"));

        assertThat(bytes).isLessThan(4_000_000);
    }

    @Test
    void refusesAMillionRowsWithoutHoldingThem() {
        var file = GivenFile.repeating("centre;unit;free\n", "aaaaaaaaaaaaaaaaaaaaaaaaaa;bbbbbbbbbb;2\n", 1_000_000);

        var bytes = bytesAllocatedBy(() -> assertThat(faultOf(file)).startsWith("TOO_MANY_ROWS"));

        assertThat(file.toFile().length()).isGreaterThan(30_000_000);
        assertThat(bytes).isLessThan(8_000_000);
    }

    private static String faultOf(String text) {
        return faultOf(GivenFile.of(text));
    }

    private static String faultOf(Path file) {
        return fault(() -> CsvTable.read(file, LIMITS));
    }
}
