package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.relais.placement.domain.request.ClosedSolicitation;
import fr.relais.placement.domain.request.Solicitation;
import fr.relais.placement.domain.request.Solicitations;

/** The centres that are, or were, asked in advance, as the coordinator sees them. */
final class SolicitationResponses {

    private SolicitationResponses() {}

    /** Those that came to nothing, then those whose answer counts; each oldest first. */
    static List<Map<String, Object>> of(Solicitations solicitations) {
        return Stream.concat(
                        solicitations.closed().stream().map(SolicitationResponses::closed),
                        solicitations.open().stream().map(SolicitationResponses::open))
                .toList();
    }

    private static Map<String, Object> open(Solicitation asked) {
        var body = asked(asked);
        body.put("answerBy", asked.answerBy().toString());
        body.put("outcome", asked.agreed().isPresent() ? "AGREED" : "OPEN");
        return body;
    }

    private static Map<String, Object> closed(ClosedSolicitation closed) {
        var body = asked(closed.solicitation());
        body.put("outcome", closed.outcome().name());
        body.put("closedAt", closed.at().toString());
        if (closed.reason() != null) {
            body.put("reason", closed.reason().name());
            body.put("toReview", closed.scrutiny().cause() != null);
        }
        return body;
    }

    private static Map<String, Object> asked(Solicitation asked) {
        var body = CoordinationResponses.place(asked.candidate());
        body.put("askedAt", asked.intent().intendedAt().toString());
        asked.agreed().ifPresent(at -> body.put("agreedAt", at.toString()));
        return body;
    }
}
