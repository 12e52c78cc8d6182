package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook.
 *
 * <p>Read row by row, the parts that matter and no other; each may unpack to so much and no more, whatever the archive
 * says about itself.
 */
final class XlsxTable {

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final long MOST_UNPACKED = 64L << 20;

    /** The list of what is in an archive is held in memory, and may be all that is in it. */
    private static final long MOST_PACKED = 16L << 20;

    private XlsxTable() {}

    static List<SheetRow> read(Path file, ImportLimits limits) throws IOException {
        if (Files.size(file) > MOST_PACKED) {
            throw new UnreadableFile(FileFault.UNPACKS_TOO_LARGE);
        }
        try (var archive = new ZipFile(file.toFile())) {
            var strings = archive.getEntry(STRINGS);
            var shared = strings == null ? List.<String>of() : strings(archive, strings, limits);
            return rows(archive, FirstSheet.of(archive), shared, limits);
        } catch (XMLStreamException broken) {
            throw new UnreadableFile(FileFault.UNREADABLE);
        } catch (ZipException broken) {
            throw new UnreadableFile(FirstBytes.areOfAnArchive(file) ? FileFault.TRUNCATED : FileFault.UNREADABLE);
        }
    }

    private static List<String> strings(ZipFile archive, ZipEntry entry, ImportLimits limits)
            throws IOException, XMLStreamException {
        try (var xml = unpacked(archive, entry, limits)) {
            return SharedStrings.read(xml, limits);
        }
    }

    private static List<SheetRow> rows(ZipFile archive, ZipEntry sheet, List<String> shared, ImportLimits limits)
            throws IOException, XMLStreamException {
        try (var xml = unpacked(archive, sheet, limits)) {
            return new XlsxSheet(xml, shared, limits).rows();
        }
    }

    private static InputStream unpacked(ZipFile archive, ZipEntry entry, ImportLimits limits) throws IOException {
        @Nullable InputStream content = archive.getInputStream(entry);
        if (content == null) {
            throw new UnreadableFile(FileFault.UNREADABLE);
        }
        return new BoundedInput(content, Math.min(MOST_UNPACKED, limits.unpackedBytes()));
    }
}
