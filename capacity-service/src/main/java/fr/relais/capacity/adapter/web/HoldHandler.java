package fr.relais.capacity.adapter.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.adapter.web.HoldViews.HoldResponse;
import fr.relais.capacity.adapter.web.HoldViews.PendingHoldsResponse;
import fr.relais.capacity.adapter.web.HoldViews.PendingResponse;
import fr.relais.capacity.adapter.web.HoldViews.ReleasedResponse;
import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Holds, for the service that places people. A hold is chosen by its caller, so every call may be repeated. */
@Component
final class HoldHandler {

    private static final Paging.Bounds AGE = new Paging.Bounds(0, 31_536_000, 60);

    private final Access access;
    private final HttpCommands commands;
    private final ChangeCentreUseCase changeCentre;
    private final ReadCentresUseCase readCentres;
    private final Announcements announcements;
    private final Clock clock;

    HoldHandler(
            Access access,
            HttpCommands commands,
            ChangeCentreUseCase changeCentre,
            ReadCentresUseCase readCentres,
            Announcements announcements,
            Clock clock) {
        this.access = access;
        this.commands = commands;
        this.changeCentre = changeCentre;
        this.readCentres = readCentres;
        this.announcements = announcements;
        this.clock = clock;
    }

    Mono<ServerResponse> place(ServerRequest request) {
        return change(request, Action.PLACE_HOLD, HoldForms::place, hold -> centre -> HoldResponse.of(hold, centre));
    }

    Mono<ServerResponse> confirm(ServerRequest request) {
        return change(
                request, Action.CONFIRM_HOLD, HoldForms::confirm, hold -> centre -> HoldResponse.of(hold, centre));
    }

    Mono<ServerResponse> extend(ServerRequest request) {
        return change(request, Action.EXTEND_HOLD, HoldForms::extend, hold -> centre -> HoldResponse.of(hold, centre));
    }

    Mono<ServerResponse> review(ServerRequest request) {
        return change(request, Action.REVIEW_HOLD, HoldForms::review, hold -> centre -> HoldResponse.of(hold, centre));
    }

    Mono<ServerResponse> release(ServerRequest request) {
        return change(request, Action.RELEASE_HOLD, HoldForms::release, hold -> centre -> ReleasedResponse.of(hold));
    }

    /**
     * The holds that nobody lives in yet, to be compared with offers, or those that somebody does, to be compared with
     * stays. As stored: a lapsed one may still be listed.
     */
    Mono<ServerResponse> list(ServerRequest request) {
        return access.to(request, Action.LIST_HOLDS, () -> {
            var placedBefore = clock.instant().minusSeconds(Paging.number(request, "olderThanSeconds", AGE));
            return isLivedIn(request)
                    ? list(Paging.of(request), centre -> PendingResponse.livedIn(centre, placedBefore))
                    : list(
                            Paging.of(request).pendingSince(placedBefore),
                            centre -> PendingResponse.of(centre, placedBefore));
        });
    }

    private Mono<ServerResponse> list(CentreQuery query, Function<Centre, Stream<PendingResponse>> holds) {
        return readCentres
                .list(query)
                .map(page -> new PendingHoldsResponse(
                        page.centres().stream()
                                .map(Versioned::value)
                                .flatMap(holds)
                                .toList(),
                        Paging.next(page, query)))
                .flatMap(Answers::ok);
    }

    private static boolean isLivedIn(ServerRequest request) {
        var state = request.queryParam("state").orElse(null);
        if (state != null && !state.equals(BedStatus.OCCUPIED.name())) {
            throw new BadInput("state", "unknown-code");
        }
        return state != null;
    }

    /** The centre as it was last announced, for a reader that has missed something. */
    Mono<ServerResponse> readState(ServerRequest request) {
        return access.to(
                request,
                Action.READ_CENTRE_STATE,
                () -> Mono.justOrEmpty(id(request, "centre"))
                        .flatMap(id -> readCentres.asStored(new CentreId(id)))
                        .flatMap(centre -> Answers.ok(announcements
                                .state(centre.value(), centre.version())
                                .data())));
    }

    private Mono<ServerResponse> change(
            ServerRequest request,
            Action action,
            BiFunction<HttpCommand, HoldId, CentreCommand> form,
            Function<HoldId, Function<Versioned<Centre>, ?>> view) {
        var centre = id(request, "centre").map(CentreId::new);
        var hold = id(request, "hold").map(HoldId::new);
        if (centre.isEmpty() || hold.isEmpty()) {
            return access.to(request, action, Mono::empty);
        }
        return access.to(
                request,
                action,
                () -> commands.read(request).flatMap(command -> {
                    var question = new Answers.Question(form.apply(command, hold.get()), HttpStatus.OK);
                    return changeCentre
                            .handle(centre.get(), question.command(), command.context())
                            .flatMap(outcome -> Answers.of(request, question, outcome, view.apply(hold.get())));
                }));
    }

    private static Optional<UUID> id(ServerRequest request, String name) {
        var text = request.pathVariable(name);
        return HoldForms.isId(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
