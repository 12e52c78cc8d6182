package fr.relais.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What the schema of a message may look like: closed objects, names from the list, and no string that could hold free
 * text (INV-16).
 */
final class SchemaRules {

    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$defs",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "const",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "uniqueItems",
            "additionalProperties",
            "oneOf",
            "anyOf",
            "allOf");

    private static final Set<String> BOUNDED_FORMATS = Set.of("uuid", "date", "date-time");

    private final Set<String> propertyNames;
    private final List<String> broken = new ArrayList<>();

    private SchemaRules(Set<String> propertyNames) {
        this.propertyNames = propertyNames;
    }

    /** The rules that the schema breaks, each with the place in the schema; empty when it keeps them all. */
    static List<String> brokenBy(JsonNode schema, Set<String> propertyNames) {
        var rules = new SchemaRules(propertyNames);
        rules.visit("", schema);
        return rules.broken;
    }

    private void visit(String place, JsonNode schema) {
        for (var keyword : schema.propertyNames()) {
            require(KEYWORDS.contains(keyword), place, "unknown keyword " + keyword);
        }
        var isObject = schema.path("type").asString("").equals("object") || schema.has("properties");
        if (isObject) {
            require(schema.path("additionalProperties").toString().equals("false"), place, "open object");
        }
        if (schema.path("type").toString().contains("\"string\"")) {
            require(isBounded(schema), place, "free text");
        }
        schema.path("required")
                .forEach(name -> require(
                        schema.path("properties").has(name.asString()),
                        place,
                        "requires the unknown " + name.asString()));
        descend(place, schema);
    }

    private static boolean isBounded(JsonNode string) {
        return string.has("enum")
                || string.has("const")
                || string.has("pattern")
                || BOUNDED_FORMATS.contains(string.path("format").asString(""));
    }

    private void descend(String place, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            require(propertyNames.contains(property.getKey()), place, "name not listed: " + property.getKey());
            visit(place + "/" + property.getKey(), property.getValue());
        });
        schema.path("$defs").properties().forEach(part -> visit(place + "/$defs/" + part.getKey(), part.getValue()));
        if (schema.has("items")) {
            visit(place + "/items", schema.path("items"));
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(choice).forEach(part -> visit(place + "/" + choice, part));
        }
    }

    private void require(boolean kept, String place, String rule) {
        if (!kept) {
            broken.add((place.isEmpty() ? "/" : place) + ": " + rule);
        }
    }
}
