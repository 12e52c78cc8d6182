package fr.relais.sandbox.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A text that anybody may write is where scripts, formulas, characters that nobody sees and words about a person get
 * in. The documents of the API know the few fields in which one can be written; a new one fails here until it is
 * thought of.
 */
class FreeTextTest {

    private static final Path ROOT = Path.of("..");
    private static final int DEEPEST = 12;

    /** {@code MeetingPointInputTest}, {@code RefusalRoutesTest}: refused or inert. */
    private static final Set<String> SENTENCES =
            Set.of("POST /v1/offers/{offer}/meeting-point /meetingPoint", "POST /v1/offers/{offer}/refusal /text");

    /** Codes that the documents do not list, because they are those of départements and of centres. */
    private static final Set<String> CODES = Set.of(
            "POST /v1/centres /departement",
            "POST /v1/centres/applications /departement",
            "PUT /v1/prospects/{prospect}/status /centre");

    @Test
    void isWrittenInTwoFieldsOnly() {
        var known = new TreeSet<>(SENTENCES);
        known.addAll(CODES);

        assertThat(written()).containsExactlyElementsOf(known);
    }

    private static Set<String> written() {
        var found = new TreeSet<String>();
        Stream.of("placement-service", "capacity-service", "notification-service")
                .map(FreeTextTest::document)
                .forEach(document -> document.path("paths")
                        .properties()
                        .forEach(path -> path.getValue()
                                .properties()
                                .forEach(operation -> bodies(operation.getValue())
                                        .forEach(body -> new Walk(document, found)
                                                .of(
                                                        body,
                                                        operation.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                                                + path.getKey() + " ",
                                                        0)))));
        return found;
    }

    private static Stream<JsonNode> bodies(JsonNode operation) {
        return operation.at("/requestBody/content").valueStream().map(content -> content.path("schema"));
    }

    private static JsonNode document(String service) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(ROOT.resolve(service).resolve("src/main/resources/openapi.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Through a schema, down to the texts that are bound to no list, pattern or form. */
    private record Walk(JsonNode document, Set<String> found) {

        void of(JsonNode schema, String at, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            if (schema.has("$ref")) {
                of(document.at(schema.path("$ref").asString("").substring(1)), at, depth + 1);
            }
            if (isText(schema)
                    && Stream.of("enum", "pattern", "format", "const").noneMatch(schema::has)) {
                found.add(at);
            }
            Stream.of("oneOf", "anyOf", "allOf")
                    .forEach(way -> schema.path(way).forEach(one -> of(one, at, depth + 1)));
            schema.path("properties")
                    .properties()
                    .forEach(field -> of(field.getValue(), at + "/" + field.getKey(), depth + 1));
            of(schema.path("items"), at + "/0", depth + 1);
            of(schema.path("additionalProperties"), at + "/*", depth + 1);
        }

        private static boolean isText(JsonNode schema) {
            var type = schema.path("type");
            return type.asString("").equals("string")
                    || type.valueStream().anyMatch(one -> one.asString("").equals("string"));
        }
    }
}
