package fr.relais.sandbox.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a placement request while it is put together: a woman alone, for whom nothing else matters. */
final class RequestForm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path REQUESTS = Path.of("requests");

    private final ObjectNode body;

    private RequestForm(ObjectNode body) {
        this.body = body;
    }

    static RequestForm aRequest() {
        return new RequestForm(JSON.createObjectNode())
                .with("track", "EMERGENCY")
                .people(person("ADULT", "F"))
                .with("relocation", "NO_PREFERENCE")
                .with("dangerTier", "HIGH")
                .with("agreement", Map.of("toBeLookedFor", true));
    }

    /** A request of the sandbox, by the number its file begins with. */
    static RequestForm ofFile(String number) {
        try (var files = Files.list(REQUESTS)) {
            var file = files.filter(one -> one.getFileName().toString().startsWith(number + "-"))
                    .findFirst()
                    .orElseThrow();
            return new RequestForm(
                    (ObjectNode) JSON.readTree(Files.readString(file)).path("request"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The person must stay here: what happens elsewhere in the country has nothing to do with this request. */
    RequestForm onlyIn(String... departements) {
        return with("track", "LOCAL").with("relocation", "LOCAL_ONLY").with("localZones", List.of(departements));
    }

    RequestForm awayFrom(String... departements) {
        return with("relocation", "REMOVAL_REQUIRED").with("dangerZones", List.of(departements));
    }

    @SafeVarargs
    final RequestForm people(Map<String, ?>... people) {
        return with("household", Map.of("people", Arrays.asList(people)));
    }

    RequestForm needing(String... needs) {
        return with("needs", List.of(needs));
    }

    RequestForm speaking(String... languages) {
        return with(
                "languages",
                Arrays.stream(languages)
                        .map(code -> Map.of("code", code, "level", "FLUENT"))
                        .toList());
    }

    /** This form with one field set, whatever it is. */
    RequestForm with(String field, Object value) {
        body.set(field, JSON.valueToTree(value));
        return this;
    }

    RequestForm without(String field) {
        body.remove(field);
        return this;
    }

    JsonNode body() {
        return body;
    }

    static Map<String, Object> person(String ageBand, String gender) {
        var minor = !ageBand.equals("ADULT") && !ageBand.equals("SENIOR");
        return Map.of("ageBand", ageBand, "gender", gender, "ageStatus", minor ? "MINOR" : "ADULT");
    }
}
