package fr.relais.sandbox.play;

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
                total.path("centres").asInt() + " centres; places by state " + total.path("byStatus") + "; can take "
                        + total.path("takes"));
    }

    void beds(JsonNode unit) {
        var byState = unit.path("beds")
                .valueStream()
                .collect(Collectors.groupingBy(
                        bed -> bed.path("state").asString(""), TreeMap::new, Collectors.counting()));
        var freshUntil = unit.path("beds").path(0).path("freshUntil").asString("");
        steps.sees(Side.CENTRE, "its places " + byState + (freshUntil.isEmpty() ? "" : ", fresh until " + freshUntil));
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
        var region = request.path("region").path("name").asString("");
        steps.sees(
                Side.REFERRER,
                "request " + request.path("status").asString("") + (region.isEmpty() ? "" : ", region " + region));
    }

    void offer(JsonNode offer) {
        steps.sees(
                Side.CENTRE,
                "offer " + offer.path("status").asString("") + ": household " + offer.path("household") + ", languages "
                        + offer.path("languages"));
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

    private static String text(JsonNode item) {
        var text = item.path("text");
        return text.path("en").asString("") + " / " + text.path("fr").asString("");
    }
}
