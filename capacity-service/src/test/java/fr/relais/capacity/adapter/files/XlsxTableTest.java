package fr.relais.capacity.adapter.files;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import fr.relais.capacity.domain.exchange.ImportLimits;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.capacity.adapter.files.GivenFile.bytesAllocatedBy;
import static fr.relais.capacity.adapter.files.GivenFile.fault;
import static fr.relais.capacity.adapter.files.GivenFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** Tables as workbooks: what another program wrote, and what somebody made up. */
class XlsxTableTest {

    private static final ImportLimits LIMITS = ImportLimits.DEFAULTS;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void readsWhatAnotherProgramWrote() throws Exception {
        var file = written(sheet -> {
            sheet.value(0, 0, "unité");
            sheet.value(0, 2, "libres");
            sheet.value(2, 0, "  é & <b> ");
            sheet.value(2, 2, 12);
            sheet.inlineString(3, 1, "dans la case");
        });

        var rows = XlsxTable.read(file, LIMITS);

        assertThat(texts(rows))
                .containsExactly(
                        List.of("unité", "", "libres"), List.of("é & <b>", "", "12"), List.of("", "dans la case"));
        assertThat(rows).extracting(row -> row.number()).containsExactly(1, 3, 4);
    }

    @Test
    void knowsWhatASpreadsheetComputes() throws Exception {
        var file = written(sheet -> {
            sheet.formula(0, 0, "1+1");
            sheet.value(0, 1, "=1+1");
            sheet.value(0, 2, -1);
            sheet.value(0, 3, "@x");
        });

        assertThat(XlsxTable.read(file, LIMITS).get(0).cells())
                .extracting(cell -> cell.formula())
                .containsExactly(true, true, false, true);
    }

    @Test
    void readsWholeNumbersThatAreWrittenWithAFraction() throws Exception {
        assertThat(texts(XlsxTable.read(sheet("<row><c><v>2.0</v></c><c><v>2.5</v></c></row>"), LIMITS)))
                .containsExactly(List.of("2", "2.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"worksheets/sheet2.xml", "/xl/worksheets/sheet2.xml"})
    void readsTheSheetThatIsShownFirst(String target) throws Exception {
        var cell = "<worksheet><sheetData><row><c><v>%d</v></c></row></sheetData></worksheet>";
        var parts = Map.of(
                SHEET,
                cell.formatted(1),
                "xl/worksheets/sheet2.xml",
                cell.formatted(2),
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"b\" sheetId=\"7\" r:id=\"rId5\"/>"
                        + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId4\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId4\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId5\" Target=\"" + target + "\"/></Relationships>");

        assertThat(texts(XlsxTable.read(GivenFile.workbook(parts), LIMITS))).containsExactly(List.of("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void refusesDaysThatAreCountedFromAnotherYear(String from1904) {
        assertThat(faultOf(countingDays(from1904))).isEqualTo("UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false"})
    void readsDaysThatAreNot(String from1904) throws Exception {
        assertThat(texts(XlsxTable.read(countingDays(from1904), LIMITS))).containsExactly(List.of("46000"));
    }

    private static Path countingDays(String from1904) {
        return GivenFile.workbook(Map.of(
                SHEET,
                "<worksheet><sheetData><row><c><v>46000</v></c></row></sheetData></worksheet>",
                "xl/workbook.xml",
                "<workbook><workbookPr date1904=\"" + from1904 + "\"/></workbook>"));
    }

    @Test
    void leavesOutWhatCannotBeSeenAroundAText() throws Exception {
        var cell = "<row><c t=\"inlineStr\"><is><t>\u00a0code\u200b </t></is></c></row>";

        assertThat(texts(XlsxTable.read(sheet(cell), LIMITS))).containsExactly(List.of("code"));
    }

    @Test
    void leavesOutHowATextIsPronounced() throws Exception {
        var file = GivenFile.workbook(Map.of(
                SHEET,
                "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
                "xl/sharedStrings.xml",
                "<sst><si><r><t>une </t></r><r><t>place</t></r><rPh><t>non</t></rPh></si></sst>"));

        assertThat(texts(XlsxTable.read(file, LIMITS))).containsExactly(List.of("une place"));
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        var whole = Files.readAllBytes(written(sheet -> sheet.value(0, 0, "x")));

        assertThat(faultOf(GivenFile.of("a;b\n1;2\n"))).isEqualTo("UNREADABLE");
        assertThat(faultOf(GivenFile.of(Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("TRUNCATED");
        assertThat(faultOf(GivenFile.workbook(Map.of("mimetype", "x")))).isEqualTo("UNREADABLE");
        assertThat(faultOf(sheet(""))).isEqualTo("EMPTY_FILE");
        assertThat(faultOf(sheet("<row><c>"))).isEqualTo("UNREADABLE");
    }

    @Test
    void refusesDocumentTypesAndWhatTheyWouldBringIn() {
        var file = GivenFile.workbook(Map.of(SHEET, """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                <worksheet><sheetData><row><c t="str"><v>&b;&f;</v></c></row></sheetData></worksheet>"""));

        assertThat(faultOf(file)).isEqualTo("UNREADABLE");
        assertThat(faultOf(sheet("<row><c t=\"str\"><v>&b;</v></c></row>"))).isEqualTo("UNREADABLE");
    }

    @Test
    void refusesWhatIsDeeperThanAnyWorkbook() {
        var file = sheet("<row><c><a>" + "<a>".repeat(1 << 20));

        var bytes = bytesAllocatedBy(() -> assertThat(faultOf(file)).isEqualTo("UNREADABLE"));

        assertThat(bytes).isLessThan(24_000_000);
    }

    @Test
    void holdsAFewMegabytesOfTextHoweverManyCellsSayIt() {
        var texts = GivenFile.workbookRepeating(
                "xl/sharedStrings.xml", "<sst>", "<si><t>" + "x".repeat(4_000) + "</t></si>", 4_200);
        var cells = GivenFile.sheetRepeating(
                "<row>" + ("<c t=\"inlineStr\"><is><t>" + "x".repeat(4_000) + "</t></is></c>").repeat(50) + "</row>",
                90);

        assertThat(faultOf(texts)).isEqualTo("UNPACKS_TOO_LARGE");
        assertThat(faultOf(cells)).isEqualTo("UNPACKS_TOO_LARGE");
    }

    @Test
    void refusesAnArchiveThatIsAllList() {
        assertThat(faultOf(GivenFile.repeating("PK\u0003\u0004", "x".repeat(1 << 20), 17)))
                .isEqualTo("UNPACKS_TOO_LARGE");
    }

    @Test
    void unpacksSoMuchAndNoMore() {
        var bomb = GivenFile.sheetRepeating(" ".repeat(1 << 20), 80);

        var bytes = bytesAllocatedBy(() -> assertThat(faultOf(bomb)).isEqualTo("UNPACKS_TOO_LARGE"));

        assertThat(bomb.toFile().length()).isLessThan(500_000);
        assertThat(bytes).isLessThan(40_000_000);
    }

    @Test
    void makesNothingLargerBecauseACellSaysThatItStandsFarAway() {
        assertThat(faultOf(sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")))
                .isEqualTo("TOO_MANY_COLUMNS at 1");
        assertThat(faultOf(sheet("<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>")))
                .isEqualTo("TOO_MANY_COLUMNS at 1");
        assertThat(faultOf(sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")))
                .isEqualTo("UNREADABLE at 1");
        assertThat(faultOf(sheet("<row r=\"999999999\"><c><v>1</v></c></row>"))).startsWith("UNREADABLE");
        assertThat(faultOf(sheet("<row><c t=\"s\"><v>7</v></c></row>"))).isEqualTo("UNREADABLE at 1");
        assertThat(faultOf(sheet("<row r=\"2\"/><row r=\"2\"/>"))).startsWith("UNREADABLE");
    }

    @Test
    void refusesAMillionRowsWithoutHoldingThem() {
        var file = GivenFile.sheetRepeating("<row><c><v>1</v></c><c><v>2</v></c></row>", 1_000_000);

        var bytes = bytesAllocatedBy(() -> assertThat(faultOf(file)).isEqualTo("TOO_MANY_ROWS at 5002"));

        assertThat(bytes).isLessThan(16_000_000);
    }

    static Path written(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Feuille"));
        } catch (java.io.IOException failure) {
            throw new AssertionError(failure);
        }
        return GivenFile.of(bytes.toByteArray());
    }

    private static Path sheet(String rows) {
        return GivenFile.workbook(Map.of(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static String faultOf(Path file) {
        return fault(() -> XlsxTable.read(file, LIMITS));
    }
}
