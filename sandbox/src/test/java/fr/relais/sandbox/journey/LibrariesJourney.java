package fr.relais.sandbox.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is delivered brings the libraries that were looked at, byte for byte, and no others. After an update the test
 * says what is new: its line goes into the list once somebody has seen where the library comes from.
 */
class LibrariesJourney {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path LIST = REPOSITORY.resolve("docs/security/libraries.txt");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String OURS = "-SNAPSHOT.jar";

    @Test
    void areThoseThatWereLookedAt() throws IOException {
        Built.require();

        var listed = new TreeSet<>(Files.readAllLines(LIST));

        assertThat(delivered()).hasSizeGreaterThan(100).isEqualTo(listed);
    }

    private static Set<String> delivered() {
        return Arrays.stream(Service.values())
                .flatMap(service ->
                        libraries(REPOSITORY.resolve(service.module()).resolve("target")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> libraries(Path target) {
        try (var files = Files.list(target)) {
            var jar = files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
            try (var content = new ZipInputStream(Files.newInputStream(jar))) {
                return libraries(content);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> libraries(ZipInputStream jar) throws IOException {
        var libraries = new TreeSet<String>();
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            var name = entry.getName();
            if (name.startsWith(LIBRARIES) && name.endsWith(".jar") && !name.endsWith(OURS)) {
                libraries.add(name.substring(LIBRARIES.length()) + " " + checksum(jar));
            }
        }
        return libraries;
    }

    private static String checksum(InputStream content) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
