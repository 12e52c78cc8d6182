package fr.relais.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the demo network, as they lie in the repository. */
final class DemoFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Path REQUESTS = Path.of("requests");
    private static final Path MAP = Path.of("../placement-service/src/main/resources/departements.json");

    private DemoFiles() {}

    static List<JsonNode> accounts() {
        return elements(read(DEMO.resolve("accounts.json")));
    }

    static List<JsonNode> associations() {
        return elements(read(DEMO.resolve("associations.json")));
    }

    static List<JsonNode> centres() {
        return elements(read(DEMO.resolve("centres.json")));
    }

    /** Each with {@code unit}, {@code vacant} and its key. */
    static List<JsonNode> units() {
        return centres().stream().flatMap(DemoFiles::unitsOf).toList();
    }

    static Stream<JsonNode> unitsOf(JsonNode centre) {
        return elements(centre.path("units")).stream();
    }

    static List<JsonNode> requests() {
        try (var files = Files.list(REQUESTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(DemoFiles::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The body of the request that plays a scenario of the domain. */
    static JsonNode scenario(int number) {
        return requests().stream()
                .filter(request -> request.path("scenario").asInt(0) == number)
                .findFirst()
                .orElseThrow()
                .path("request");
    }

    static Map<String, JsonNode> departements() {
        return elements(read(MAP).path("departements")).stream()
                .collect(Collectors.toMap(one -> one.path("code").asString(), Function.identity()));
    }

    static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asString).toList();
    }

    static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
