package fr.relais.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that read settings, as they are written: what the compiler leaves out of the metadata. */
final class SettingsSources {

    private static final Pattern READER = Pattern.compile(
            "/\\*\\*\\s+((?:(?!\\*/).)*?)\\*/\\s+@ConfigurationProperties\\(([^)]*)\\)", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("prefix = \"([^\"]+)\"");
    private static final Pattern MARGIN = Pattern.compile("\\s*\\n\\s*\\*[ \\t]*");

    private SettingsSources() {}

    /**
     * One class that reads settings.
     *
     * @param about what its documentation says of all of them
     */
    record Reader(String prefix, String about, boolean refusesUnknownNames) {}

    static List<Reader> readers() {
        return files().flatMap(file -> READER.matcher(file).results())
                .map(found -> new Reader(
                        prefix(found.group(2)),
                        about(found.group(1)),
                        found.group(2).contains("ignoreUnknownFields = false")))
                .toList();
    }

    /** By what stands before their names; of several classes each, once. */
    static Map<String, String> about() {
        return new TreeMap<>(readers().stream()
                .collect(Collectors.groupingBy(
                        Reader::prefix,
                        Collectors.mapping(
                                Reader::about,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        all -> all.stream().distinct().collect(Collectors.joining(" ")))))));
    }

    private static String prefix(String annotation) {
        var found = PREFIX.matcher(annotation);
        return found.find() ? found.group(1) : annotation.replace("\"", "");
    }

    private static String about(String documentation) {
        var text = MARGIN.matcher(documentation).replaceAll(" ").replaceFirst("^\\*\\s*", "");
        return text.split("@param")[0].replaceAll("\\s+", " ").strip();
    }

    private static Stream<String> files() {
        return Stream.concat(
                        PackagedService.ALL.stream(), Stream.of("platform/front-door", "platform/service-platform"))
                .map(module -> Repository.path(module + "/src/main/java"))
                .flatMap(SettingsSources::files);
    }

    private static Stream<String> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found
                    .filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .map(SettingsSources::read)
                    .toList()
                    .stream();
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
