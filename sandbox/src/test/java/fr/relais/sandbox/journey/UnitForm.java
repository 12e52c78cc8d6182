package fr.relais.sandbox.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The declaration of a unit while it is put together: a room for one woman, for a long stay. */
final class UnitForm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> GROWN_UP = List.of("ADULT", "SENIOR");
    private static final List<String> EVERY_AGE = List.of("INFANT", "CHILD", "TEEN", "MINOR", "ADULT", "SENIOR");

    private final ObjectNode body = JSON.createObjectNode();

    private UnitForm() {}

    static UnitForm aRoom() {
        return new UnitForm()
                .with("mode", "PER_BED")
                .with("capacity", 1)
                .with("durationClass", "LONG")
                .publics(GROWN_UP, List.of("F", "X"), List.of("SINGLE"))
                .languages("fr");
    }

    /** A flat that one family takes as a whole. */
    static UnitForm aFamilyFlat(int places) {
        return aRoom().with("mode", "WHOLE_UNIT")
                .with("capacity", places)
                .publics(EVERY_AGE, List.of("F", "M", "X", "UNSTATED"), List.of("FAMILY"));
    }

    UnitForm places(int places) {
        return with("capacity", places);
    }

    UnitForm forMen() {
        return publics(GROWN_UP, List.of("M", "X"), List.of("SINGLE"));
    }

    UnitForm features(String... features) {
        return with("features", List.of(features));
    }

    UnitForm languages(String... languages) {
        return with(
                "languages",
                Stream.of(languages)
                        .map(code -> Map.of("code", code, "level", "FLUENT"))
                        .toList());
    }

    UnitForm shortStay() {
        return with("durationClass", "SHORT");
    }

    /** Where children live without their parents. */
    UnitForm forMinorsAlone() {
        var publics = (ObjectNode) publics(EVERY_AGE, List.of("F", "M", "X", "UNSTATED"), List.of("SINGLE"))
                .body
                .path("publics");
        publics.put("minorsAlone", true);
        return this;
    }

    private UnitForm publics(List<String> ageBands, List<String> genders, List<String> householdTypes) {
        return with(
                "publics",
                Map.of(
                        "ageBands",
                        ageBands,
                        "genders",
                        genders,
                        "householdTypes",
                        householdTypes,
                        "minorsAlone",
                        false));
    }

    UnitForm with(String field, Object value) {
        body.set(field, JSON.valueToTree(value));
        return this;
    }

    UnitForm without(String field) {
        body.remove(field);
        return this;
    }

    int capacity() {
        return body.path("capacity").asInt();
    }

    JsonNode body() {
        return body;
    }
}
