package fr.relais.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sources of the services declare: settings and codes. */
final class Declared {

    private static final Pattern RECORD = Pattern.compile(
            "(?s)@ConfigurationProperties\\([^\"]*\"(relais[\\w.-]*)\"[^)]*\\)\\s*(?:@\\w+\\s*)*(?:public )?record \\w+\\((.*?)\\)\\s*\\{");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

    private static final Set<Source> SOURCES = sources();

    private Declared() {}

    private record Source(String text) {}

    /** The names of all settings of ours, without dots and dashes, as environment variables are compared. */
    static Set<String> settings() {
        return SOURCES.stream()
                .flatMap(source -> RECORD.matcher(source.text()).results())
                .flatMap(record -> COMPONENT
                        .matcher(record.group(2).replaceAll("\\s+", " "))
                        .results()
                        .map(component -> record.group(1) + component.group(1)))
                .map(name -> name.replaceAll("[.-]", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some source has this code. */
    static boolean isCode(String code) {
        return SOURCES.stream()
                .anyMatch(source -> CODE.matcher(source.text()).results().anyMatch(found -> found.group()
                        .equals(code)));
    }

    private static Set<Source> sources() {
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
                        .flatMap(Declared::under)) {
            return files.map(file -> new Source(read(file))).collect(Collectors.toUnmodifiableSet());
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
