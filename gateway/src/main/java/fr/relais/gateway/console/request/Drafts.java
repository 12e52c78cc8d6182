package fr.relais.gateway.console.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Drafts, as placement-service keeps them: sealed, for the account that began them, for seven days. */
final class Drafts {

    private final Services services;

    Drafts(Services services) {
        this.services = services;
    }

    /** Hers, the newest first. */
    Mono<List<Listed>> all(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.PLACEMENT, "/v1/drafts"), Listing.class)
                .map(Listing::drafts);
    }

    /** Begins one; the same mark twice begins one. */
    Mono<String> begin(ServerRequest request, String once) {
        var call = Call.post(Upstream.PLACEMENT, "/v1/drafts")
                .with(Map.of("answers", Map.of()))
                .once(once);
        return services.ask(request, call, Kept.class).map(Kept::draft);
    }

    Mono<Draft> read(ServerRequest request, String draft) {
        return services.askWithVersion(request, Call.get(Upstream.PLACEMENT, "/v1/drafts/{draft}", draft), Kept.class)
                .map(Drafts::draft);
    }

    /** Keeps other answers instead, unless the draft was changed since it was read. */
    Mono<Void> keep(ServerRequest request, Draft draft, Answers answers) {
        return services.tell(
                request,
                Call.put(Upstream.PLACEMENT, "/v1/drafts/{draft}", draft.reference())
                        .with(Map.of("answers", answers.values()))
                        .ifMatch(draft.version()));
    }

    Mono<Void> forget(ServerRequest request, String draft) {
        return services.tell(request, Call.delete(Upstream.PLACEMENT, "/v1/drafts/{draft}", draft));
    }

    private static Draft draft(ResponseEntity<Kept> answer) {
        var kept = answer.getBody();
        var version = answer.getHeaders().getFirst(HttpHeaders.ETAG);
        if (kept == null || version == null) {
            throw new Gone();
        }
        return new Draft(kept.draft(), version, new Answers(kept.answers()));
    }

    /**
     * A draft that was read.
     *
     * @param version its {@code ETag}
     */
    record Draft(String reference, String version, Answers answers) {}

    record Kept(String draft, Map<String, List<String>> answers) {}

    record Listing(List<Listed> drafts) {}

    /** A draft in the list of hers. */
    record Listed(String draft, Instant updatedAt, Instant expiresAt) {}
}
