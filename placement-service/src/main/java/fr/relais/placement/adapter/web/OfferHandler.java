package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.RecordStay;
import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a centre asks. Decides nothing. */
final class OfferHandler {

    private static final int MOST = 200;

    private final HttpCommands commands;
    private final PlacementRequests requests;
    private final CaseFiles files;
    private final ChangeRequest change;
    private final RecordStay stays;

    OfferHandler(
            HttpCommands commands,
            PlacementRequests requests,
            CaseFiles files,
            ChangeRequest change,
            RecordStay stays) {
        this.commands = commands;
        this.requests = requests;
        this.files = files;
        this.change = change;
        this.stays = stays;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var caller = Caller.of(request);
        if (!AccessPolicy.allows(caller.roles(), Action.LIST_OFFERS)) {
            return Problems.notFound(request);
        }
        return Paging.of(request, MOST, ref -> own(ref, caller, Action.READ_OFFER))
                .flatMap(paging -> list(caller, paging))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    private Mono<Map<String, Object>> list(Caller caller, Paging paging) {
        return requests.withLiveOfferOf(caller.organisation(), paging.page())
                .map(Versioned::value)
                .collectList()
                .flatMap(found -> live(paging.shown(found))
                        .map(offers -> paging.body(
                                "offers",
                                offers,
                                found,
                                last -> last.liveOffer().orElseThrow().ref())));
    }

    private Mono<List<Map<String, Object>>> live(List<PlacementRequest> found) {
        return Flux.fromIterable(found)
                .flatMapSequential(one -> Mono.justOrEmpty(one.liveOffer()).flatMap(offer -> live(one, offer)))
                .collectList();
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return own(request, Caller.of(request), Action.READ_OFFER)
                .flatMap(found -> view(found, ref(request).orElseThrow()))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> accept(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.ANSWER_OFFER, change::accept));
    }

    Mono<ServerResponse> refuse(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var code = command.body().code("reason", RefusalReason.class);
            var reason = command.body().build(code);
            return answer(
                    request,
                    command,
                    Action.ANSWER_OFFER,
                    (id, ref, context) -> change.refuse(id, ref, reason, context));
        });
    }

    Mono<ServerResponse> arrive(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.RECORD_STAY, stays::arrive));
    }

    Mono<ServerResponse> depart(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.RECORD_STAY, stays::depart));
    }

    private Mono<ServerResponse> answer(ServerRequest request, HttpCommand command, Action action, Answer answer) {
        return own(request, command.caller(), action)
                .flatMap(found -> answer.give(found.id(), ref(request).orElseThrow(), command.context()))
                .flatMap(outcome -> outcome.fold(
                        next -> view(next, ref(request).orElseThrow()),
                        refusal -> Problems.respond(request, RefusalProblems.of(refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }

    /** The request behind the offer in the path, when the offer is the caller's; empty for everything else alike. */
    private Mono<PlacementRequest> own(ServerRequest request, Caller caller, Action action) {
        return Mono.justOrEmpty(ref(request)).flatMap(ref -> own(ref, caller, action));
    }

    private Mono<PlacementRequest> own(Reference ref, Caller caller, Action action) {
        return requests.findByOffer(ref)
                .map(Versioned::value)
                .filter(found -> owner(found, ref)
                        .filter(owner -> AccessPolicy.allows(caller.roles(), caller.organisation(), action, owner))
                        .isPresent());
    }

    private static Optional<String> owner(PlacementRequest request, Reference ref) {
        return liveOffer(request, ref)
                .or(() -> request.closedOffer(ref).map(ClosedOffer::offer))
                .map(offer -> offer.candidate().organisation());
    }

    private static Optional<Offer> liveOffer(PlacementRequest request, Reference ref) {
        return request.liveOffer().filter(offer -> offer.ref().equals(ref));
    }

    private Mono<ServerResponse> view(PlacementRequest request, Reference ref) {
        var live = Mono.justOrEmpty(liveOffer(request, ref)).flatMap(offer -> live(request, offer));
        var closed = Mono.justOrEmpty(request.closedOffer(ref)).map(OfferResponses::closed);
        return live.switchIfEmpty(closed).flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    private Mono<Map<String, Object>> live(PlacementRequest request, Offer offer) {
        return files.open(request.id(), request.submission().file())
                .map(file -> OfferResponses.live(request, offer, file));
    }

    private static Optional<Reference> ref(ServerRequest request) {
        return Optional.of(request.pathVariable("offer"))
                .filter(Reference::isReference)
                .map(Reference::new);
    }

    private interface Answer {
        Mono<Outcome<PlacementRequest, RequestRefusal>> give(RequestId id, Reference offer, CommandContext context);
    }
}
