package fr.relais.placement.attacker;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the service answered. */
record Answer(int status, JsonNode body) {

    /** What he said himself, and what names only his request. */
    private static final List<String> OWN =
            List.of("dangerZones", "localZones", "departsFrom", "household", "people", "region", "regions", "fallback");

    private static final Pattern HANDLE = Pattern.compile("[a-z2-7]{26}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern CODE = Pattern.compile("\\d{2}|2[AB]|97[1-46]");

    static Answer of(WebTestClient.ResponseSpec response) {
        var result = response.expectBody().returnResult();
        var bytes = result.getResponseBody();
        var body = bytes == null || bytes.length == 0 ? "null" : new String(bytes, UTF_8);
        return new Answer(result.getStatus().value(), new JsonMapper().readTree(body));
    }

    String text(String name) {
        return body.path(name).asString("");
    }

    /** Whether a house has said yes, as far as he is told. */
    boolean tellsOfAPlace() {
        return status == 200 && Set.of("ACCEPTED", "CONFIRMED", "IN_TRANSIT").contains(text("status"));
    }

    /** The régions that it names, by code; empty when it names none. */
    Set<String> regions() {
        var told = new HashSet<String>();
        told.add(body.path("region").path("code").asString(""));
        body.path("regions").forEach(region -> told.add(region.path("code").asString("")));
        told.remove("");
        return told;
    }

    /** Whatever looks like the code of a département and was not said by himself. */
    Set<String> codes() {
        return matching(CODE);
    }

    /** Whatever looks like an identifier and is not the name of his own request or household. */
    Set<String> handles() {
        var found = matching(HANDLE);
        found.remove(text("reference"));
        found.remove(text("householdRef"));
        return found;
    }

    /** Every time that is in it. */
    Set<Instant> times() {
        return matching(TIME).stream().map(Instant::parse).collect(Collectors.toSet());
    }

    /** Every number that he did not say himself. */
    Set<Integer> numbers() {
        return body.propertyStream()
                .filter(property ->
                        !OWN.contains(property.getKey()) && property.getValue().isInt())
                .filter(property -> !property.getKey().equals("status"))
                .map(property -> property.getValue().asInt())
                .collect(Collectors.toSet());
    }

    private Set<String> matching(Pattern pattern) {
        var found = new HashSet<String>();
        collect(body, pattern, found);
        return found;
    }

    private static void collect(JsonNode node, Pattern pattern, Set<String> found) {
        if (node.isString() && pattern.matcher(node.stringValue()).matches()) {
            found.add(node.stringValue());
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, pattern, found));
        }
        node.properties().stream()
                .filter(property -> !OWN.contains(property.getKey()))
                .forEach(property -> collect(property.getValue(), pattern, found));
    }

    /** The answer without what differs between two requests because he asked differently, or at another time. */
    String shape() {
        return status + " "
                + notHisOwn()
                        .toString()
                        .replaceAll("\"[a-z2-7]{26}\"", "REF")
                        .replaceAll("\"20[0-9T:.-]+Z\"", "TIME")
                        .replaceAll("\"correlationId\":\"[^\"]*\"", "CORRELATION");
    }

    private JsonNode notHisOwn() {
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        var rest = object.deepCopy();
        rest.remove(OWN);
        return rest;
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
