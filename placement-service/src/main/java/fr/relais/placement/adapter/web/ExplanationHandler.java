package fr.relais.placement.adapter.web;

import java.util.Map;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.ExplainNow;
import fr.relais.placement.application.Explaining;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Why the matcher decided as it did, for the coordinator alone. Decides nothing. */
final class ExplanationHandler {

    private static final int MOST_PLACES = 50;

    private final PlacementRequests requests;
    private final Explaining explaining;
    private final ExplainNow now;

    ExplanationHandler(PlacementRequests requests, Explaining explaining, ExplainNow now) {
        this.requests = requests;
        this.explaining = explaining;
        this.now = now;
    }

    /** Every decision of a request, the latest first. */
    Mono<ServerResponse> list(ServerRequest request) {
        return find(request)
                .flatMap(found -> explaining
                        .told(found)
                        .map(told -> ExplanationResponses.of(told, ExplainNow.isOpen(found)))
                        .collectList())
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("explanations", lines)))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> whyNot(ServerRequest request) {
        return find(request)
                .flatMap(found -> now.whyNot(found, new UnitRef(request.pathVariable("unit"))))
                .flatMap(centre -> ServerResponse.ok().bodyValue(ExplanationResponses.of(centre)))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> relaxations(ServerRequest request) {
        return find(request)
                .flatMap(found -> {
                    var places = places(request);
                    return now.toOpen(found, places).map(openings -> ExplanationResponses.of(places, openings));
                })
                .flatMap(body -> ServerResponse.ok().bodyValue(body))
                .switchIfEmpty(Problems.notFound(request));
    }

    private static int places(ServerRequest request) {
        var text = request.queryParam("places").orElse("1");
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadInput("places", "wrong-type");
        }
        var places = Integer.parseInt(text);
        if (places < 1 || places > MOST_PLACES) {
            throw new BadInput("places", places < 1 ? "too-small" : "too-large");
        }
        return places;
    }

    private Mono<PlacementRequest> find(ServerRequest request) {
        return Mono.just(request.pathVariable("reference"))
                .filter(reference -> AccessPolicy.allows(Caller.of(request).roles(), Action.COORDINATE))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(requests::findForCoordinator)
                .map(Versioned::value);
    }
}
