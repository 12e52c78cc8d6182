package fr.relais.sandbox.play;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.relais.sandbox.api.Session;
import tools.jackson.databind.JsonNode;

/** What each side sees, in a line or two. Only what Relais answered to that side is printed. */
final class Views {

    private static final int NEWEST = 4;

    private final Steps steps;

    Views(Steps steps) {
        this.steps = steps;
    }

    void country(JsonNode capacity) {
        var total = capacity.path("total");
        steps.sees(
                Side.COORDINATOR,
                total.path("centres").asInt() + " centres; places: " + counts(total.path("byStatus")));
        steps.sees(Side.COORDINATOR, "vacant now for: " + counts(total.path("takes")));
    }

    /** Why this place: what was left, and how many others were left out for which reason. */
    void explanation(JsonNode request) {
        var decision = request.path("decision");
        var best = decision.path("candidates").path(0);
        steps.sees(
                Side.COORDINATOR,
                counted(decision.path("candidates").size(), "place") + " could take this household; held: "
                        + counted(best.path("beds").asInt(), "bed") + " in département "
                        + best.path("departement").asString(""));
        steps.sees(Side.COORDINATOR, "the others were left out: " + counts(decision.path("exclusions")));
    }

    private static String counted(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    private static String counts(JsonNode byCode) {
        return byCode.propertyStream()
                .filter(each -> each.getValue().asInt() > 0)
                .map(each -> each.getValue().asInt() + " " + words(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void beds(JsonNode unit) {
        var byState = unit.path("beds")
                .valueStream()
                .collect(Collectors.groupingBy(
                        bed -> bed.path("state").asString(""), TreeMap::new, Collectors.counting()));
        var freshUntil = unit.path("beds").path(0).path("freshUntil").asString("");
        steps.sees(
                Side.CENTRE,
                "its places: " + counted(byState) + (freshUntil.isEmpty() ? "" : ", fresh until " + freshUntil));
    }

    private static String counted(Map<String, Long> byState) {
        return byState.entrySet().stream()
                .map(each -> each.getValue() + " " + words(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    void submitted(JsonNode request) {
        var numbers = request.path("fallback")
                .valueStream()
                .map(fallback -> fallback.path("number").asString(""))
                .collect(Collectors.joining(" "));
        request(request);
        steps.sees(Side.REFERRER, "numbers to call meanwhile: " + numbers);
    }

    void request(JsonNode request) {
        var region = request.path("region").path("name").asString(oneOf(request.path("regions")));
        steps.sees(
                Side.REFERRER,
                "request " + request.path("status").asString("") + (region.isEmpty() ? "" : ", region " + region));
    }

    private static String oneOf(JsonNode regions) {
        return regions.valueStream()
                .map(region -> region.path("name").asString(""))
                .collect(Collectors.joining(" or "));
    }

    void offer(JsonNode offer) {
        steps.sees(
                Side.CENTRE,
                "offer " + words(offer.path("status").asString("")) + ": "
                        + listed(offer.path("household").path("people"), "ageBand", "gender") + "; speaks "
                        + listed(offer.path("languages"), "code", "level"));
        steps.sees(Side.CENTRE, "to be answered by " + offer.path("answerBy").asString(""));
    }

    void notice(Side side, JsonNode item) {
        steps.sees(side, "live: " + text(item));
    }

    void inbox(Side side, Session session) {
        var items = session.get("/v1/inbox?limit=100")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .toList();
        items.subList(Math.max(0, items.size() - NEWEST), items.size()).forEach(item -> steps.sees(side, text(item)));
    }

    private static String listed(JsonNode all, String first, String second) {
        return all.valueStream()
                .map(each -> words(each.path(first).asString("")) + " "
                        + each.path(second).asString(""))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode item) {
        var text = item.path("text");
        return text.path("en").asString("") + " / " + text.path("fr").asString("");
    }
}
