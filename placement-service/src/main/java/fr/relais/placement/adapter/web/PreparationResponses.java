package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;

/** What is prepared before she arrives, as those who prepare it see it. */
final class PreparationResponses {

    private PreparationResponses() {}

    static void addInterview(Map<String, Object> body, Stage stage) {
        if (stage instanceof Stage.PreAdmission open && open.interview() != null) {
            body.put("interview", interview(open.interview()));
        }
    }

    private static Map<String, Object> interview(Interview interview) {
        var body = new LinkedHashMap<String, Object>();
        body.put("at", interview.at().toString());
        body.put("interpretation", interview.interpretation().name());
        interview.held().ifPresent(at -> body.put("heldAt", at.toString()));
        return body;
    }

    /** Until when nobody may remind her of her answer. */
    static void addThinking(Map<String, Object> body, PlacementRequest request) {
        request.consenting()
                .thinksSince()
                .map(since -> since.plus(request.submission().policy().thinking()))
                .ifPresent(until -> body.put("thinkingUntil", until.toString()));
    }
}
