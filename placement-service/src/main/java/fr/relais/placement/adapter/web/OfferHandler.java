package fr.relais.placement.adapter.web;

import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.adapter.web.StayForms.Left;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.PrepareArrival;
import fr.relais.placement.application.RecordStay;
import fr.relais.placement.application.RecordStay.Leaver;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a centre asks. Decides nothing. */
final class OfferHandler {

    private static final int MOST = 200;

    private final HttpCommands commands;
    private final OwnOffers own;
    private final ChangeRequest change;
    private final RecordStay stays;
    private final PrepareArrival prepare;

    OfferHandler(HttpCommands commands, OwnOffers own, ChangeRequest change, RecordStay stays, PrepareArrival prepare) {
        this.commands = commands;
        this.own = own;
        this.change = change;
        this.stays = stays;
        this.prepare = prepare;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var caller = Caller.of(request);
        if (!AccessPolicy.allows(caller.roles(), Action.LIST_OFFERS)) {
            return Problems.notFound(request);
        }
        return Paging.of(request, MOST, ref -> own.find(ref, caller, Action.READ_OFFER))
                .flatMap(paging -> own.list(caller, paging))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return find(request, Caller.of(request), Action.READ_OFFER)
                .flatMap(found -> own.view(found, ref(request).orElseThrow()))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> accept(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.ANSWER_OFFER, change::accept));
    }

    Mono<ServerResponse> planInterview(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var plan = PreparationForms.interview(command);
            return answer(
                    request,
                    command,
                    Action.ANSWER_OFFER,
                    (id, ref, context) -> prepare.planInterview(id, ref, plan, context));
        });
    }

    Mono<ServerResponse> interviewHeld(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.ANSWER_OFFER, prepare::interviewHeld));
    }

    Mono<ServerResponse> renewReservation(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.ANSWER_OFFER, prepare::renewReservation));
    }

    Mono<ServerResponse> arrive(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.RECORD_STAY, stays::arrive));
    }

    Mono<ServerResponse> notArrived(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> answer(request, command, Action.RECORD_STAY, prepare::notArrived));
    }

    Mono<ServerResponse> depart(ServerRequest request) {
        return commands.read(request)
                .flatMap(command -> {
                    var left = StayForms.departure(command.body());
                    return find(request, command.caller(), Action.RECORD_STAY)
                            .flatMap(found -> depart(request, command, found, left));
                })
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<ServerResponse> depart(ServerRequest request, HttpCommand command, PlacementRequest found, Left left) {
        var ref = ref(request).orElseThrow();
        return stays.depart(found.id(), new Leaver(ref, left.exit(), left.at()), command.context())
                .flatMap(outcome ->
                        outcome.fold(next -> own.view(next, ref), refusal -> StayProblems.respond(request, refusal)));
    }

    private Mono<ServerResponse> answer(ServerRequest request, HttpCommand command, Action action, Answer answer) {
        return find(request, command.caller(), action)
                .flatMap(found -> answer.give(found.id(), ref(request).orElseThrow(), command.context()))
                .flatMap(outcome -> outcome.fold(
                        next -> own.view(next, ref(request).orElseThrow()),
                        refusal -> Problems.respond(request, RefusalProblems.of(refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }

    /** The request behind the reference in the path, when it is the caller's; empty for everything else alike. */
    private Mono<PlacementRequest> find(ServerRequest request, Caller caller, Action action) {
        return Mono.justOrEmpty(ref(request)).flatMap(ref -> own.find(ref, caller, action));
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
