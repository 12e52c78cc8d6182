package fr.relais.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

import fr.relais.embedded.Supervised;

/**
 * A service as it was built, laid out so that it starts fast: its jar is taken apart once, and the classes of its first
 * run are kept for the next ones.
 */
final class ServiceJar {

    private static final List<String> SMALL_AND_FAST = List.of(
            "-Xms64m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
    private static final long EXTRACTION_SECONDS = 60;

    private final String module;
    private final Path target;

    ServiceJar(Path repository, Service service) {
        this.module = service.module();
        this.target = repository.resolve(module).resolve("target");
    }

    /** The command that runs the service under supervision. */
    List<String> command() {
        var jar = extracted();
        var command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL_AND_FAST);
        command.add(archive(jar));
        command.addAll(List.of("-cp", supervisor() + System.getProperty("path.separator") + jar));
        command.addAll(List.of(Supervised.class.getName(), mainClass(jar)));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Where the class that watches the parent is: the jar or directory of the embedded module, without what it needs.
     */
    static Path supervisor() {
        try {
            return Path.of(Supervised.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the archive that the ended process has written, if it has. */
    void keepArchive() {
        var jar = found(target.resolve("app"));
        if (jar.isEmpty() || !Files.exists(draft(jar.get()))) {
            return;
        }
        try {
            Files.move(draft(jar.get()), finished(jar.get()));
        } catch (IOException alreadyThere) {
            throw new UncheckedIOException(alreadyThere);
        }
    }

    private static String archive(Path jar) {
        return Files.exists(finished(jar))
                ? "-XX:SharedArchiveFile=" + finished(jar)
                : "-XX:ArchiveClassesAtExit=" + draft(jar);
    }

    private static Path finished(Path jar) {
        return jar.resolveSibling("classes.jsa");
    }

    private static Path draft(Path jar) {
        return jar.resolveSibling("classes.jsa.draft");
    }

    private Path extracted() {
        var built = found(target)
                .orElseThrow(() -> new CannotStart(module + " is not built: run ./relais, or mvn package"));
        var extracted = found(target.resolve("app"));
        if (extracted.isPresent() && !olderThan(extracted.get(), built)) {
            return extracted.get();
        }
        extract(built);
        return found(target.resolve("app"))
                .orElseThrow(() -> new CannotStart(module + " could not be taken apart: " + built));
    }

    private void extract(Path built) {
        try {
            var extraction = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            built.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            target.resolve("app").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!extraction.waitFor(EXTRACTION_SECONDS, TimeUnit.SECONDS)) {
                extraction.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean olderThan(Path one, Path other) {
        try {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> found(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String mainClass(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
