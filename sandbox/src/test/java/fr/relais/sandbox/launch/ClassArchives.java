package fr.relais.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * What lets services start in half the time, as they do after the first {@code ./relais}: archives of their classes,
 * written when they end for the first time. Journeys start services more than a hundred times.
 */
public final class ClassArchives {

    private ClassArchives() {}

    /**
     * Starts and ends everything once, where a service has been built since that was done. Test JVMs run side by side:
     * one of them does it, the others wait for it.
     *
     * @param settings of a sandbox that writes archives and is not running yet
     */
    public static void prepare(SandboxSettings settings) {
        var lock = settings.repository().resolve("sandbox/target/archives.lock");
        try (var channel = FileChannel.open(lock, CREATE, WRITE)) {
            channel.lock();
            if (canBeWritten() && !areThere(settings)) {
                write(settings);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(SandboxSettings settings) {
        try (var sandbox = new Sandbox(settings, Progress.SILENT, Optional.empty())) {
            sandbox.start();
        }
        if (!areThere(settings)) {
            throw new IllegalStateException("the services ended in good order and wrote no archives of their classes");
        }
    }

    /** A JVM archives the classes of jars only, and a build that ends before it packages leaves directories. */
    private static boolean canBeWritten() {
        return Files.isRegularFile(ServiceJar.supervisor());
    }

    private static boolean areThere(SandboxSettings settings) {
        return Arrays.stream(Service.values())
                .map(service -> new ServiceJar(settings, service).command())
                .allMatch(command -> command.stream().anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile=")));
    }
}
