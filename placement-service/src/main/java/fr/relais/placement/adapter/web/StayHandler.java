package fr.relais.placement.adapter.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.KeepStay;
import fr.relais.placement.application.StayPage;
import fr.relais.placement.application.Stays;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.JsonForm;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a centre asks about its own stays, under the references of their offers. Decides nothing. */
final class StayHandler {

    private static final int MOST = 200;

    private final HttpCommands commands;
    private final OwnStays own;
    private final Stays stays;
    private final KeepStay keep;
    private final Clock clock;

    StayHandler(HttpCommands commands, OwnStays own, Stays stays, KeepStay keep, Clock clock) {
        this.commands = commands;
        this.own = own;
        this.stays = stays;
        this.keep = keep;
        this.clock = clock;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var caller = Caller.of(request);
        if (!AccessPolicy.allows(caller.roles(), Action.LIST_STAYS)) {
            return Problems.notFound(request);
        }
        return Paging.of(
                        request,
                        MOST,
                        ref -> own.find(ref, caller, Action.READ_STAY).map(OwnStays.Own::stay))
                .flatMap(paging -> stays.openOf(caller.organisation(), paging.page(StayPage::new))
                        .map(Versioned::value)
                        .collectList()
                        .map(found -> paging.body(
                                "stays",
                                paging.shown(found).stream()
                                        .map(stay ->
                                                StayResponses.line(stay, OwnStays.admission(stay), clock.instant()))
                                        .toList(),
                                found,
                                last -> OwnStays.admission(last).ref())))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return find(request, Caller.of(request), Action.READ_STAY)
                .flatMap(found -> view(found.stay()))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> absent(ServerRequest request) {
        return with(
                request,
                StayForms::absence,
                (own, away, command) -> keep.absent(own.request(), own.stay().id(), away, command.context()));
    }

    Mono<ServerResponse> returned(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> record(
                        request, command, found -> keep.returned(found.stay().id(), command.context())));
    }

    Mono<ServerResponse> danger(ServerRequest request) {
        return with(
                request,
                StayForms::danger,
                (own, inDanger, command) -> keep.danger(own.stay().id(), inDanger, command.context()));
    }

    Mono<ServerResponse> reviewed(ServerRequest request) {
        return with(
                request,
                StayForms::review,
                (own, held, command) -> keep.reviewed(own.stay().id(), held, command.context()));
    }

    Mono<ServerResponse> identification(ServerRequest request) {
        return with(
                request,
                StayForms::identification,
                (own, grounds, command) ->
                        keep.identificationDue(own.stay().id(), grounds.on(), grounds.regime(), command.context()));
    }

    Mono<ServerResponse> transition(ServerRequest request) {
        return with(
                request,
                StayForms::transition,
                (own, month, command) -> keep.transitionDue(own.stay().id(), month, command.context()));
    }

    Mono<ServerResponse> rights(ServerRequest request) {
        return with(
                request,
                StayForms::rights,
                (own, told, command) -> keep.rightsExplained(own.stay().id(), told, command.context()));
    }

    /** Reads a form and records it; what cannot be read is refused before anything is looked up. */
    private <F> Mono<ServerResponse> with(ServerRequest request, Function<JsonForm, F> form, Recording<F> recording) {
        return commands.read(request).flatMap(command -> {
            var read = form.apply(command.body());
            return record(request, command, found -> recording.of(found, read, command));
        });
    }

    private Mono<ServerResponse> record(
            ServerRequest request,
            HttpCommand command,
            Function<OwnStays.Own, Mono<Outcome<Stay, StayRefusal>>> recording) {
        return find(request, command.caller(), Action.RECORD_STAY)
                .flatMap(recording)
                .flatMap(outcome -> outcome.fold(this::view, refusal -> StayProblems.respond(request, refusal)))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<OwnStays.Own> find(ServerRequest request, Caller caller, Action action) {
        return Mono.justOrEmpty(Optional.of(request.pathVariable("stay"))
                        .filter(Reference::isReference)
                        .map(Reference::new))
                .flatMap(ref -> own.find(ref, caller, action));
    }

    private Mono<ServerResponse> view(Stay stay) {
        return ServerResponse.ok().bodyValue(StayResponses.whole(stay, OwnStays.admission(stay), clock.instant()));
    }

    private interface Recording<F> {
        Mono<Outcome<Stay, StayRefusal>> of(OwnStays.Own own, F form, HttpCommand command);
    }
}
