package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.application.Explaining;
import fr.relais.placement.domain.explanation.Sentence;
import fr.relais.placement.domain.matching.Criterion;
import fr.relais.placement.domain.matching.FewestRelaxed;
import fr.relais.placement.domain.matching.Relaxation;
import fr.relais.placement.domain.matching.WhyNot;
import fr.relais.placement.domain.scarcity.PriceReason;
import fr.relais.placement.domain.scarcity.Scarcity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Explanations as the coordinator reads them: as they are kept, without what says where she flees from or sets out
 * from, and without the ids that services use among themselves.
 */
final class ExplanationResponses {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExplanationResponses() {}

    /** @param open whether the people of the request may still be seen */
    static Map<String, Object> of(Explaining.Told told, boolean open) {
        var kept = (ObjectNode) JSON.readTree(told.bytes());
        var body = new LinkedHashMap<String, Object>();
        body.put("number", told.number());
        copy(kept, body, List.of("ruleSet", "at", "forAll", "index", "count", "exclusions", "reasons"));
        body.put(
                "candidates",
                ToldCandidates.of(
                        withoutIds(kept.path("candidates")),
                        one -> one.path("unit").stringValue()));
        if (open) {
            var inputs = (ObjectNode) kept.required("inputs");
            body.put("inputs", inputs.remove(List.of("seed", "dangerZones", "departsFrom")));
            body.put("excluded", withoutIds(kept.path("excluded")));
        }
        if (kept.has("decidedBy")) {
            var criterion = Criterion.valueOf(kept.path("decidedBy").stringValue());
            Sentence.of(criterion)
                    .ifPresent(sentence ->
                            body.put("decidedBy", said(criterion.name(), sentence.french(), sentence.english())));
        }
        if (kept.has("price")) {
            body.put("price", price(kept.path("price")));
        }
        return body;
    }

    private static void copy(JsonNode kept, Map<String, Object> body, List<String> names) {
        for (var name : names) {
            if (kept.has(name)) {
                body.put(name, kept.path(name));
            }
        }
    }

    private static List<JsonNode> withoutIds(JsonNode some) {
        return some.valueStream()
                .map(one -> (JsonNode) ((ObjectNode) one).remove(List.of("centre", "outOf")))
                .toList();
    }

    private static Map<String, Object> price(JsonNode kept) {
        return CoordinationResponses.price(new PriceReason(
                kept.path("requests").intValue(), scarcity(kept.path("chosen")), scarcity(kept.path("instead"))));
    }

    private static Scarcity scarcity(JsonNode kept) {
        return new Scarcity(
                kept.path("price").longValue(), kept.path("couldUse").intValue());
    }

    static Map<String, Object> of(WhyNot.Centre centre) {
        var body = new LinkedHashMap<String, Object>();
        body.put("departement", centre.departement());
        body.put("version", centre.version());
        body.put(
                "units", centre.units().stream().map(ExplanationResponses::unit).toList());
        return body;
    }

    private static Map<String, Object> unit(WhyNot.Unit unit) {
        var body = new LinkedHashMap<String, Object>();
        body.put("unit", unit.unit().value());
        body.put("exclusions", unit.exclusions().stream().map(Enum::name).toList());
        return body;
    }

    static Map<String, Object> of(int places, List<FewestRelaxed.Opening> openings) {
        var body = new LinkedHashMap<String, Object>();
        body.put("places", places);
        body.put(
                "openings", openings.stream().map(ExplanationResponses::opening).toList());
        return body;
    }

    private static Map<String, Object> opening(FewestRelaxed.Opening opening) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "relaxed",
                opening.relaxed().stream().map(ExplanationResponses::relaxed).toList());
        body.put("places", opening.places());
        return body;
    }

    private static Map<String, Object> relaxed(Relaxation relaxation) {
        return said(relaxation.name(), relaxation.inFrench(), relaxation.inEnglish());
    }

    private static Map<String, Object> said(String code, String french, String english) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code);
        body.put("french", french);
        body.put("english", english);
        return body;
    }
}
