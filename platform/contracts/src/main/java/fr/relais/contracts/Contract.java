package fr.relais.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is agreed about one type of message: its JSON Schema and its example messages.
 *
 * <p>A producer's test compares what it writes with an example; a consumer's test reads every example. Schemas are
 * {@code contracts/schemas/<type>.json}, examples {@code contracts/examples/<type>/<case>.json}. Both describe the
 * data; the envelope is CloudEvents.
 *
 * @param type the name on the wire
 */
public record Contract(String type) {

    private static final String ROOT = "/contracts";

    public Contract {
        if (!type.matches("[a-z]+\\.[a-z-]+\\.v[0-9]+")) {
            throw new IllegalArgumentException("not a name on the wire");
        }
    }

    /** Every type that any service says. */
    public static List<String> types() {
        return Stream.of(CapacityMessages.ALL, PlacementMessages.ALL, NotificationMessages.ALL, PlatformMessages.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** The types that have a schema. */
    public static List<String> typesWithSchema() {
        return within("/schemas", folder -> files(folder).keySet().stream().toList());
    }

    /** The JSON Schema of the data, as text. */
    public String schema() {
        return within("/schemas", folder -> read(folder.resolve(type + ".json")));
    }

    /** The example messages by the name of their case, as text. Empty when there is none. */
    public Map<String, String> examples() {
        return within("/examples", folder -> files(folder.resolve(type)));
    }

    /** One example message, as text. */
    public String example(String name) {
        return within("/examples", folder -> read(folder.resolve(type).resolve(name + ".json")));
    }

    private interface Reading<T> {
        T from(Path folder) throws IOException;
    }

    /** Reads from a folder of this module, whether it is on the class path as a folder or inside a jar. */
    private static <T> T within(String folder, Reading<T> reading) {
        try {
            var location = locationOf(ROOT + folder);
            if (!location.getScheme().equals("jar")) {
                return reading.from(Path.of(location));
            }
            var jar = Path.of(URI.create(location.getSchemeSpecificPart().replaceFirst("!.*", "")));
            try (var contents = FileSystems.newFileSystem(jar)) {
                return reading.from(contents.getPath(ROOT + folder));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a contract is missing or cannot be read", unreadable);
        }
    }

    private static URI locationOf(String folder) throws IOException {
        var location = Contract.class.getResource(folder);
        if (location == null) {
            throw new IOException("the contracts are not on the class path");
        }
        try {
            return location.toURI();
        } catch (URISyntaxException malformed) {
            throw new IOException("the contracts cannot be located", malformed);
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Contract::isJson).toList()) {
                    texts.put(nameOf(file).replaceFirst("\\.json$", ""), read(file));
                }
            }
        }
        return texts;
    }

    private static boolean isJson(Path file) {
        return nameOf(file).endsWith(".json");
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
