package fr.relais.sandbox.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

import fr.relais.embedded.Supervised;

/**
 * A service as it was built, made to start fast: its jar is taken apart once, and the classes of its first run are kept
 * in an archive for the next ones.
 */
final class ServiceJar {

    /** The archive must be used with the flags it was recorded with. A JVM that cannot use it says so, and goes on. */
    private static final List<String> SMALL_AND_FAST = List.of(
            "-Xms64m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private final Extraction extraction;
    private final boolean record;

    ServiceJar(SandboxSettings settings, Service service) {
        var target = settings.repository().resolve(service.module()).resolve("target");
        this.extraction = new Extraction(target, service.module());
        this.record = settings.record();
    }

    void requireBuilt() {
        extraction.built();
    }

    /** The command that runs the service under supervision. */
    List<String> command() {
        var jar = extraction.extracted();
        var command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL_AND_FAST);
        command.addAll(archive(jar));
        command.addAll(List.of("-cp", supervisor() + File.pathSeparator + jar));
        command.addAll(List.of(Supervised.class.getName(), mainClass(jar)));
        return command;
    }

    /** Keeps the archive that the process wrote when it ended in good order, if it wrote one. */
    void keepArchive() {
        extraction.found().filter(jar -> Files.exists(draft(jar))).ifPresent(jar -> {
            try {
                Files.move(draft(jar), archived(jar), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where the class that watches the parent is: the embedded module, without what that needs. */
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

    private List<String> archive(Path jar) {
        if (Files.exists(archived(jar))) {
            return List.of("-XX:SharedArchiveFile=" + archived(jar));
        }
        return record ? List.of("-XX:ArchiveClassesAtExit=" + draft(jar)) : List.of();
    }

    private static Path archived(Path jar) {
        return jar.resolveSibling("classes.jsa");
    }

    private static Path draft(Path jar) {
        return jar.resolveSibling("classes.jsa.draft");
    }

    private static String mainClass(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
