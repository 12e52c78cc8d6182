package fr.relais.benchmarks.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import fr.relais.benchmarks.stage.Child;

/** What of the heap of another process is in use. */
final class LiveHeap {

    private static final String TOTAL = "Total";

    private LiveHeap() {}

    /** Bytes that are left when everything that can be forgotten has been: collects first. */
    static long of(Child process) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.lines()
                    .filter(line -> line.startsWith(TOTAL))
                    .mapToLong(line -> Long.parseLong(line.strip().split(" +")[2]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(process.name() + " does not tell what it has"));
        } catch (IOException missing) {
            throw new UncheckedIOException("a JDK is needed, for its jcmd", missing);
        }
    }

    /** Whether it has ever run out of memory, by what it wrote. */
    static boolean ranOut(Child process) {
        try (var lines = Files.lines(process.log(), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains("OutOfMemoryError"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
