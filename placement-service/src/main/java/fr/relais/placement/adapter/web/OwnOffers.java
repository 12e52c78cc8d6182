package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.Map;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.Page;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.question.AskQuestion;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.Caller;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How what a centre is asked is found and shown: offers, and what may become one. */
record OwnOffers(PlacementRequests requests, CaseFiles files, AskQuestion questions) {

    /** The request behind a reference, when that is the caller's; empty for everything else alike. */
    Mono<PlacementRequest> find(Reference ref, Caller caller, Action action) {
        return requests.findByOffer(ref)
                .map(Versioned::value)
                .filter(found -> found.placeBehind(ref)
                        .map(Candidate::organisation)
                        .filter(owner -> AccessPolicy.allows(caller.roles(), caller.organisation(), action, owner))
                        .isPresent());
    }

    /** A page of what is open with the caller's centres, as an answer. */
    Mono<Map<String, Object>> list(Caller caller, Paging<PlacementRequest> paging) {
        var organisation = caller.organisation();
        return requests.openWith(organisation, paging.page(Page::new))
                .map(Versioned::value)
                .collectList()
                .flatMap(found -> open(paging.shown(found), organisation)
                        .map(offers -> paging.body(
                                "offers",
                                offers,
                                found,
                                last -> last.openWith(organisation).get(0))));
    }

    private Mono<List<Map<String, Object>>> open(List<PlacementRequest> found, String organisation) {
        return Flux.fromIterable(found)
                .flatMapSequential(request -> file(request)
                        .flatMapIterable(file -> request.openWith(organisation).stream()
                                .map(ref -> OfferResponses.open(request, ref, file))
                                .toList()))
                .collectList();
    }

    /** What the reference stands for, as an answer. */
    Mono<ServerResponse> view(PlacementRequest request, Reference ref) {
        var body = request.isOpen(ref)
                ? file(request)
                        .map(file -> OfferResponses.open(request, ref, file))
                        .flatMap(open -> withQuestion(open, request, ref))
                : Mono.just(OfferResponses.closed(request, ref));
        return body.flatMap(it -> ServerResponse.ok().bodyValue(it));
    }

    /** What the centre has asked about it, and what was answered; once it is closed, nothing of it remains. */
    private Mono<Map<String, Object>> withQuestion(Map<String, Object> body, PlacementRequest request, Reference ref) {
        return questions
                .of(request, ref)
                .map(asked -> OfferResponses.asked(body, asked))
                .defaultIfEmpty(body);
    }

    private Mono<CaseFile> file(PlacementRequest request) {
        return files.open(request.id(), request.submission().file());
    }
}
