package fr.relais.sandbox.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;

import fr.relais.sandbox.launch.CannotStart;
import fr.relais.sandbox.launch.Service;

/**
 * The journeys run what was packaged. A package that is missing, or made of other classes than those last compiled,
 * would be another program; its age says nothing, because builds are reproducible.
 */
public final class Built {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final String PACKAGED = "-app.jar";
    private static final String OWN_CLASSES = "BOOT-INF/classes/";
    private static final List<String> SHARED =
            List.of("building-blocks", "contracts", "front-door", "service-platform");

    private final Map<String, Long> packaged = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private Built() {}

    /** Fails in one line when a service is not packaged as it was last compiled. */
    public static void require() {
        for (var service : Service.values()) {
            if (!isUpToDate(service.module())) {
                throw new CannotStart(service.module() + " is not packaged as it was last compiled; the journeys start"
                        + " the packaged services: run mvn verify");
            }
        }
    }

    private static boolean isUpToDate(String module) {
        try {
            var built = new Built();
            built.readPackage(REPOSITORY.resolve(module).resolve("target"));
            var upToDate = built.contains(REPOSITORY.resolve(module));
            for (var shared : built.shared) {
                upToDate &= built.contains(REPOSITORY.resolve("platform").resolve(shared));
            }
            return upToDate;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readPackage(Path target) throws IOException {
        try (var files = Files.list(target)) {
            var jar = files.filter(file -> file.toString().endsWith(PACKAGED)).findFirst();
            if (jar.isPresent()) {
                try (var content = Files.newInputStream(jar.get())) {
                    read(content);
                }
            }
        }
    }

    private void read(InputStream jar) throws IOException {
        var entries = new ZipInputStream(jar);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            var name = entry.getName();
            var ours = SHARED.stream()
                    .filter(one -> name.contains("/" + one + "-"))
                    .findFirst();
            if (ours.isPresent()) {
                shared.add(ours.get());
                read(entries);
            } else if (name.endsWith(".class")) {
                packaged.put(name.replace(OWN_CLASSES, ""), checksum(entries));
            }
        }
    }

    /** Whether everything that was compiled in a module is packaged; nothing was when it was not compiled here. */
    private boolean contains(Path module) throws IOException {
        var classes = module.resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            return !packaged.isEmpty();
        }
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .allMatch(file -> checksum(file).equals(packaged.get(name(classes, file))));
        }
    }

    private static String name(Path classes, Path file) {
        return classes.relativize(file).toString().replace('\\', '/');
    }

    private static Long checksum(Path file) {
        try (var content = Files.newInputStream(file)) {
            return checksum(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long checksum(InputStream content) throws IOException {
        var sum = new CRC32();
        sum.update(content.readAllBytes());
        return sum.getValue();
    }
}
