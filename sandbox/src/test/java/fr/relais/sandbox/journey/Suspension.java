package fr.relais.sandbox.journey;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/** Puts centres aside that must not take part in other journeys. */
final class Suspension {

    private Suspension() {}

    /** Suspends every centre that takes people. */
    static void ofEverybody(RunningRelais relais) {
        var coordinator = relais.as("coordinator");
        var cursor = "";
        do {
            var page = coordinator
                    .get("/v1/centres?limit=100" + cursor)
                    .expect(200)
                    .body();
            page.path("centres")
                    .valueStream()
                    .filter(centre -> centre.path("status").asString("").equals("VALIDATED"))
                    .map(centre -> centre.path("centre").asString(""))
                    .forEach(centre -> coordinator
                            .post("/v1/centres/" + centre + "/suspension", Map.of())
                            .expect(200));
            cursor = next(page);
        } while (!cursor.isEmpty());
    }

    private static String next(JsonNode page) {
        var next = page.path("next").asString("");
        return next.isEmpty() ? "" : "&cursor=" + next;
    }
}
