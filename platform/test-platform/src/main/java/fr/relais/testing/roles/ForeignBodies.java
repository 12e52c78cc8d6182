package fr.relais.testing.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A good body, spoilt in each way in which somebody may try to set what only the service sets, or to have a query in
 * place of a value: each is the whole body with one thing more or one thing other.
 */
final class ForeignBodies {

    /** What a document of a service has and no form asks for. */
    static final List<String> OF_THE_SERVICE = List.of(
            "_id",
            "_class",
            "orgId",
            "role",
            "state",
            "version",
            "fence",
            "expiresAt",
            "verified",
            "createdAt",
            "createdBy",
            "$set",
            "__proto__",
            "a.b",
            "constructor");

    private static final List<Map<String, String>> OPERATORS =
            List.of(Map.of("$ne", ""), Map.of("$where", "sleep(9)"), Map.of("$regex", ".*"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private ForeignBodies() {}

    /** All of them, of a body that is an object. */
    static List<String> of(String body) {
        var root = JSON.readTree(body);
        var bodies = new ArrayList<String>();
        bodies.add("[{\"op\":\"replace\",\"path\":\"/state\",\"value\":\"x\"}]");
        for (var place : places(root, "").toList()) {
            foreign(root, place, bodies::add);
        }
        return List.copyOf(bodies);
    }

    /** JSON pointers of everything there is. */
    private static Stream<String> places(JsonNode node, String at) {
        var inside = node.isObject()
                ? node.properties().stream().flatMap(field -> places(field.getValue(), at + "/" + field.getKey()))
                : Stream.<String>empty();
        if (node.isArray() && !node.isEmpty()) {
            inside = places(node.get(0), at + "/0");
        }
        return Stream.concat(Stream.of(at), inside);
    }

    private static void foreign(JsonNode root, String place, Consumer<String> bodies) {
        if (root.at(place) instanceof ObjectNode object) {
            for (var name : OF_THE_SERVICE) {
                if (!object.has(name)) {
                    var copy = root.deepCopy();
                    ((ObjectNode) copy.at(place)).put(name, "x");
                    bodies.accept(copy.toString());
                }
            }
        } else if (root.at(place).isValueNode()) {
            for (var operator : OPERATORS) {
                var copy = root.deepCopy();
                replace(copy, place, JSON.valueToTree(operator));
                bodies.accept(copy.toString());
            }
        }
    }

    private static void replace(JsonNode root, String place, JsonNode value) {
        var cut = place.lastIndexOf('/');
        var name = place.substring(cut + 1);
        var parent = root.at(place.substring(0, cut));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
