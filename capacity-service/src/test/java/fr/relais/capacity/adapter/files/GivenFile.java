package fr.relais.capacity.adapter.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.management.ThreadMXBean;
import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.SheetCell;
import fr.relais.capacity.domain.exchange.SheetRow;

/** Files as somebody sends them, and what reading them costs. */
final class GivenFile {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    interface Reading {
        Object read() throws IOException;
    }

    private GivenFile() {}

    static Path of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Path of(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    static Path of(byte[] bytes) {
        try {
            return Files.write(fresh(), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static Path packed(String text) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var packing = new GZIPOutputStream(bytes)) {
                packing.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return of(bytes.toByteArray());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A text of a head and so many times the same. */
    static Path repeating(String head, String again, int times) {
        var file = fresh();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, head, again, times);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return file;
    }

    /** A workbook made of exactly these parts. */
    static Path workbook(Map<String, String> parts) {
        var file = fresh();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return file;
    }

    /** A workbook with one sheet of so many times the same. */
    static Path sheetRepeating(String again, int times) {
        return workbookRepeating("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", again, times);
    }

    /** A workbook with one part of so many times the same, which has no end. */
    static Path workbookRepeating(String part, String head, String again, int times) {
        var file = fresh();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(part));
            write(zip, head, again, times);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return file;
    }

    static List<List<String>> texts(List<SheetRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(SheetCell::text).toList())
                .toList();
    }

    /** Why a file was not taken, and where. */
    static String fault(Reading reading) {
        try {
            return "taken: " + reading.read();
        } catch (UnreadableFile unreadable) {
            return unreadable.fault() + (unreadable.row() == 0 ? "" : " at " + unreadable.row());
        } catch (IOException failure) {
            return failure.getClass().getSimpleName();
        }
    }

    /** How many bytes this thread asked for in the meantime: an upper bound of what was held at any time. */
    static long bytesAllocatedBy(Callable<?> work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try {
            var before = threads.getCurrentThreadAllocatedBytes();
            work.call();
            return threads.getCurrentThreadAllocatedBytes() - before;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void write(java.io.OutputStream out, String head, String again, int times) throws IOException {
        out.write(head.getBytes(StandardCharsets.UTF_8));
        var bytes = again.getBytes(StandardCharsets.UTF_8);
        for (var each : IntStream.range(0, times).toArray()) {
            out.write(bytes);
        }
    }

    private static Path fresh() {
        try {
            var file = Files.createTempFile("given", ".file");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
