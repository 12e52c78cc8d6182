package fr.relais.sandbox.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said in the play, which is data. */
final class Script {

    private final Path requests;

    Script(Path repository) {
        this.requests = repository.resolve("sandbox").resolve("requests");
    }

    JsonNode centre() {
        return resource("centre.json");
    }

    JsonNode unit() {
        return resource("unit.json");
    }

    /** Scenario 1: a mother with children of 2 and 7. */
    JsonNode request() {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(requests.resolve("01-mother-with-two-children.json")))
                    .path("request");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode resource(String name) {
        try (var file = Objects.requireNonNull(Script.class.getResourceAsStream("/play/" + name), name)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
