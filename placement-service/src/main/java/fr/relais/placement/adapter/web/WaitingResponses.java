package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.UnmetNeed;

/** Who waited, and whether the search is still wanted, as the coordinator sees it. */
final class WaitingResponses {

    private WaitingResponses() {}

    static void addTo(Map<String, Object> body, PlacementRequest request) {
        var search = request.search();
        body.put("validatedAt", search.vigil().validatedAt().toString());
        search.vigil().asked().ifPresent(at -> body.put("validationAskedAt", at.toString()));
        body.put(
                "unmet",
                search.unmet().needs().stream().map(WaitingResponses::need).toList());
    }

    private static Map<String, Object> need(UnmetNeed need) {
        var body = new LinkedHashMap<String, Object>();
        body.put("from", need.from().toString());
        if (need.until() != null) {
            body.put("until", need.until().toString());
        }
        body.put("reasons", need.reasons().stream().sorted().map(Enum::name).toList());
        return body;
    }
}
