package fr.relais.capacity.adapter.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import fr.relais.capacity.application.exchange.ExportLanguage;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.SheetCell;
import fr.relais.capacity.domain.exchange.UnitLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in an exported table. */
class ExportFilesTest {

    private final ExportFilesInMemory files = new ExportFilesInMemory(Schedulers.immediate());

    @Test
    void writesTheMomentByTheClockOfThePlace() {
        var summer = Instant.parse("2026-07-01T10:30:00Z");

        assertThat(text(line("abc", "31", summer))).endsWith(";01/07/2026 12:30\r\n");
        assertThat(text(line("abc", "973", summer))).endsWith(";01/07/2026 07:30\r\n");
        assertThat(text(line("abc", "31", null))).endsWith(";0;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", " =1", "\t=1", "\rx", "\n=1", "\0x"})
    void writesNothingThatASpreadsheetWouldCompute(String code) throws Exception {
        assertThat(TableOfUnits.neutral(code)).isEqualTo("'" + code);

        var bytes = files.workbook(List.of(line(code, "31", null)), ExportLanguage.FRENCH)
                .block();
        var cells = XlsxTable.read(GivenFile.of(bytes), ImportLimits.DEFAULTS)
                .get(1)
                .cells();
        assertThat(cells).noneMatch(SheetCell::formula);
        assertThat(cells.get(0).text()).startsWith("'");
    }

    @Test
    void quotesWhatWouldBreakARow() {
        assertThat(text(line("a;\"b\"\nc", "31", null))).startsWith("\"a;\"\"b\"\"\nc\";31;");
    }

    @Test
    void hasACellForEachColumn() {
        for (var language : ExportLanguage.values()) {
            assertThat(TableOfUnits.cells(line("abc", "31", null), language))
                    .hasSameSizeAs(TableOfUnits.header(language));
        }
    }

    private String text(UnitLine line) {
        return new String(files.rows(List.of(line), ExportLanguage.FRENCH), StandardCharsets.UTF_8);
    }

    private static UnitLine line(String centre, String departement, Instant freshUntil) {
        return new UnitLine(
                new CentreCode(centre),
                new DepartementCode(departement),
                true,
                new UnitId("u"),
                AllocationMode.PER_BED,
                DurationClass.LONG,
                3,
                2,
                1,
                0,
                0,
                0,
                1,
                0,
                freshUntil);
    }
}
