package fr.relais.placement.adapter.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.application.draft.OpenDraft;
import fr.relais.placement.domain.draft.DraftTerm;
import fr.relais.placement.domain.draft.RequestDraft;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the owner of a draft is shown. */
record DraftResponses(DraftTerm term, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    /** With the version that a change of it has to name. */
    Mono<ServerResponse> whole(int status, OpenDraft open) {
        var version = open.draft().version();
        var body = line(open.draft().value());
        body.put("version", version);
        body.put("answers", open.answers().byQuestion());
        return ServerResponse.status(status)
                .eTag("\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    Map<String, Object> line(RequestDraft draft) {
        var line = new LinkedHashMap<String, Object>();
        line.put("draft", draft.ref().value());
        line.put("updatedAt", draft.changedAt().toString());
        line.put("expiresAt", term.end(draft).toString());
        return line;
    }
}
