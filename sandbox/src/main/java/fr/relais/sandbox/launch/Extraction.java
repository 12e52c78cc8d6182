package fr.relais.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * The jar of a service taken apart into its own classes and the libraries: a JVM reads those faster than a jar in a
 * jar, and can keep an archive of their classes.
 */
final class Extraction {

    private static final String SUFFIX = "-app.jar";
    private static final long PATIENCE_SECONDS = 60;

    /** A lock on a file is the whole process's, whose threads wait here for each other. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path target;
    private final Path extracted;
    private final String module;

    Extraction(Path target, String module) {
        this.target = target;
        this.extracted = target.resolve("app");
        this.module = module;
    }

    /** The jar of the service's own classes, with the libraries beside it; made anew when the service was. */
    Path extracted() {
        var built = built();
        synchronized (IN_THIS_PROCESS) {
            return extracted(built);
        }
    }

    private Path extracted(Path built) {
        try (var lock = FileChannel.open(target.resolve("app.lock"), CREATE, WRITE)) {
            // Another process may be taking the same jar apart; the lock ends with the channel.
            lock.lock();
            return upToDate(built);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path upToDate(Path built) {
        var contents = contents(built);
        if (found().isEmpty() || !contents.equals(lastContents())) {
            clear();
            extract(built);
            write(contents);
        }
        return found().orElseThrow(() -> new CannotStart(built + " could not be taken apart"));
    }

    /** The same, if it is there already. */
    Optional<Path> found() {
        return in(extracted);
    }

    /** The jar as it was built; says in one line what to do when there is none. */
    Path built() {
        return in(target)
                .orElseThrow(() -> new CannotStart(module + " is not built: use ./relais, or mvn package first"));
    }

    private void extract(Path built) {
        try {
            var process = new ProcessBuilder(
                            ServiceJar.java(),
                            "-Djarmode=tools",
                            "-jar",
                            built.toString(),
                            "extract",
                            "--destination",
                            extracted.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }

    /** What tells one build from another; the time of the file does not, because builds are reproducible. */
    private static String contents(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var contents = new StringBuilder();
            file.stream()
                    .forEach(entry -> contents.append(entry.getName())
                            .append(' ')
                            .append(entry.getCrc())
                            .append('\n'));
            return contents.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String lastContents() {
        try {
            return Files.exists(record()) ? Files.readString(record()) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String contents) {
        try {
            Files.createDirectories(extracted);
            Files.writeString(record(), contents);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path record() {
        return extracted.resolve("contents");
    }

    private void clear() {
        if (!Files.exists(extracted)) {
            return;
        }
        try (var files = Files.walk(extracted)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
