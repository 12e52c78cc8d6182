package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import fr.relais.capacity.application.exchange.FileFormat;
import fr.relais.capacity.application.exchange.ImportFile;

/** What a file is by how it begins, when nobody said. A file that is not what somebody said is not read as another. */
final class FirstBytes {

    private static final int ENOUGH = 64;

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private FirstBytes() {}

    static FileFormat format(ImportFile file) throws IOException {
        return file.format() == FileFormat.UNSAID ? found(file.path()) : file.format();
    }

    /** Whether it begins as archives do, and so workbooks. */
    static boolean areOfAnArchive(Path file) throws IOException {
        try (var bytes = Opened.of(file, Long.MAX_VALUE)) {
            return isArchive(bytes);
        }
    }

    private static FileFormat found(Path file) throws IOException {
        try (var bytes = Opened.of(file, Long.MAX_VALUE)) {
            if (isArchive(bytes)) {
                return FileFormat.XLSX;
            }
            return firstSign(bytes) == '{' ? FileFormat.JSON : FileFormat.CSV;
        }
    }

    private static boolean isArchive(InputStream bytes) throws IOException {
        bytes.mark(ENOUGH);
        var archive = bytes.read() == 'P' && bytes.read() == 'K' && bytes.read() == 3 && bytes.read() == 4;
        bytes.reset();
        return archive;
    }

    private static int firstSign(InputStream bytes) throws IOException {
        for (var at = 0; at < ENOUGH; at++) {
            var next = bytes.read();
            if (next < 0 || (!Character.isWhitespace(next) && BYTE_ORDER_MARK.indexOf(next) < 0)) {
                return next;
            }
        }
        return -1;
    }
}
