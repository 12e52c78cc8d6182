package fr.relais.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes that stand in the sources of the services. */
final class SourceCodes {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

    private static final Set<String> ALL = all();

    private SourceCodes() {}

    /** Whether some source has this code. */
    static boolean contain(String code) {
        return ALL.contains(code);
    }

    private static Set<String> all() {
        try (var files = Stream.of(
                        "gateway",
                        "capacity-service",
                        "placement-service",
                        "notification-service",
                        "platform/service-platform",
                        "platform/front-door",
                        "platform/audit",
                        "statistics")
                .map(module -> Repository.path(module).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(SourceCodes::under)) {
            return files.flatMap(file -> CODE.matcher(read(file)).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static Stream<Path> under(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
