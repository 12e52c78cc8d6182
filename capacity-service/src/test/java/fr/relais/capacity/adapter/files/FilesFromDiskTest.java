package fr.relais.capacity.adapter.files;

import java.nio.file.Path;

import fr.relais.capacity.application.exchange.FileFormat;
import fr.relais.capacity.application.exchange.ImportFile;
import fr.relais.capacity.domain.exchange.ImportLimits;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

import static fr.relais.capacity.adapter.files.GivenFile.fault;
import static fr.relais.capacity.adapter.files.GivenFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** Files whose form was said, and files whose form was not. */
class FilesFromDiskTest {

    private final FilesFromDisk files = new FilesFromDisk(ImportLimits.DEFAULTS, Schedulers.immediate());

    @Test
    void findsOutWhatNobodySaid() {
        var workbook = XlsxTableTest.written(sheet -> sheet.value(0, 0, "centre"));
        var feed = "\ufeff\n " + GivenRegister.feed(GivenRegister.establishment("750000001", "214", "A", "75056"));

        assertThat(texts(files.table(unsaid(workbook)).block()))
                .isEqualTo(texts(files.table(unsaid(GivenFile.of("centre"))).block()));
        assertThat(register(unsaid(GivenFile.of(feed)))).isEqualTo(1);
        assertThat(register(unsaid(GivenFile.packed(feed)))).isEqualTo(1);
        assertThat(register(unsaid(
                        GivenFile.of(GivenRegister.METADATA + GivenRegister.row("750000001", "214", "A", "75")))))
                .isEqualTo(1);
    }

    @Test
    void readsNothingAsAnotherThanWhatItSays() {
        var workbook = XlsxTableTest.written(sheet -> sheet.value(0, 0, "centre"));

        assertThat(table(workbook, FileFormat.CSV)).startsWith("BROKEN_ENCODING");
        assertThat(table(GivenFile.of("centre;free\n"), FileFormat.XLSX)).isEqualTo("UNREADABLE");
        assertThat(table(GivenFile.of("{}"), FileFormat.JSON)).isEqualTo("UNREADABLE");
        assertThat(table(GivenFile.of("{}"), FileFormat.UNSAID)).isEqualTo("UNREADABLE");
    }

    private String table(Path file, FileFormat format) {
        return fault(() -> files.table(new ImportFile(file, format)).block());
    }

    private int register(ImportFile file) {
        return files.register(file, GivenRegister.intake()).block().prospects().size();
    }

    private static ImportFile unsaid(Path file) {
        return new ImportFile(file, FileFormat.UNSAID);
    }
}
