package fr.relais.placement.adapter.web;

import java.util.Map;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.Page;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.Quarantines;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.Caller;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How a referrer's own requests are found and shown. */
record OwnRequests(PlacementRequests requests, CaseFiles files, RequestResponses responses, Quarantines quarantines) {

    /** The request in the path, when it is the caller's; empty for everything else alike. */
    Mono<PlacementRequest> find(ServerRequest request, Caller caller, Action action) {
        return Mono.just(request.pathVariable("reference"))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(reference -> find(reference, caller, action));
    }

    /** The request of that reference, when it is the caller's. */
    Mono<PlacementRequest> find(Reference reference, Caller caller, Action action) {
        return requests.findForReferrer(reference)
                .map(Versioned::value)
                .filter(found -> AccessPolicy.allows(
                        caller.roles(),
                        caller.organisation(),
                        action,
                        found.submission().organisation()));
    }

    /** A page of the caller's requests, as an answer. */
    Mono<Map<String, Object>> list(Caller caller, Paging<PlacementRequest> paging) {
        return requests.ofReferrer(caller.organisation(), paging.page(Page::new))
                .map(Versioned::value)
                .collectList()
                .flatMap(found -> Flux.fromIterable(paging.shown(found))
                        .concatMap(this::line)
                        .collectList()
                        .map(lines -> paging.body(
                                "requests",
                                lines,
                                found,
                                last -> last.submission().referrerRef())));
    }

    /** What may be told of a place depends on where it was looked for: only then is the file opened. */
    private Mono<Map<String, Object>> line(PlacementRequest request) {
        return RequestResponses.tellsOfAPlace(request)
                ? hidden(request).flatMap(hidden -> hidden ? Mono.just(responses.line(request)) : open(request))
                : Mono.fromSupplier(() -> responses.line(request));
    }

    private Mono<Map<String, Object>> open(PlacementRequest request) {
        return files.open(request.id(), request.submission().file()).map(file -> responses.line(request, file));
    }

    /** Whether its organisation is shown nothing of a place; only asked of who has one. */
    private Mono<Boolean> hidden(PlacementRequest request) {
        return RequestResponses.tellsOfAPlace(request)
                ? quarantines.hides(request.submission().organisation())
                : Mono.just(false);
    }

    /** The whole request as an answer. */
    Mono<ServerResponse> whole(PlacementRequest found) {
        return Mono.zip(files.open(found.id(), found.submission().file()), hidden(found))
                .map(both -> both.getT2()
                        ? responses.withoutPlace(found, both.getT1())
                        : responses.whole(found, both.getT1()))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }
}
