package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.util.function.Function;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.adapter.web.CentreViews.BoardResponse;
import fr.relais.capacity.adapter.web.CentreViews.CentreResponse;
import fr.relais.capacity.adapter.web.CentreViews.CentreSummary;
import fr.relais.capacity.adapter.web.CentreViews.CentresResponse;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CloseCentre;
import fr.relais.capacity.domain.centre.ConfirmVacancies;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.ReactivateCentre;
import fr.relais.capacity.domain.centre.SuspendCentre;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Centres as a whole: which there are, what one looks like, whether it takes holds. */
@Component
final class CentreHandler {

    private final Access access;
    private final HttpCommands commands;
    private final ChangeCentreUseCase changeCentre;
    private final ReadCentresUseCase readCentres;
    private final Territory territory;

    CentreHandler(
            Access access,
            HttpCommands commands,
            ChangeCentreUseCase changeCentre,
            ReadCentresUseCase readCentres,
            Territory territory) {
        this.access = access;
        this.commands = commands;
        this.changeCentre = changeCentre;
        this.readCentres = readCentres;
        this.territory = territory;
    }

    /** A coordinator sees all centres, a manager those of the own organisation. */
    Mono<ServerResponse> list(ServerRequest request) {
        if (access.allows(request, Action.LIST_ALL_CENTRES)) {
            return list(query(request));
        }
        return access.to(
                request,
                Action.LIST_OWN_CENTRES,
                () -> list(
                        query(request).of(new OrganisationId(Caller.of(request).organisation()))));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return access.to(
                request,
                Action.READ_CENTRE,
                centre -> Answers.withVersion(HttpStatus.OK, centre, BoardResponse.of(centre)));
    }

    Mono<ServerResponse> suspend(ServerRequest request) {
        return change(request, Action.SUSPEND_CENTRE, SuspendCentre::new, CentreResponse::of);
    }

    Mono<ServerResponse> reactivate(ServerRequest request) {
        return change(request, Action.REACTIVATE_CENTRE, ReactivateCentre::new, CentreResponse::of);
    }

    Mono<ServerResponse> close(ServerRequest request) {
        return change(request, Action.CLOSE_CENTRE, CloseCentre::new, CentreResponse::of);
    }

    Mono<ServerResponse> confirmVacancies(ServerRequest request) {
        return change(
                request,
                Action.CONFIRM_VACANCIES,
                at -> new ConfirmVacancies(null, at),
                centre -> BoardResponse.of(readCentres.now(centre)));
    }

    private Mono<ServerResponse> change(
            ServerRequest request,
            Action action,
            Function<Instant, CentreCommand> command,
            Function<Versioned<Centre>, ?> view) {
        return access.toChange(
                request,
                action,
                centre -> commands.readBare(request)
                        .flatMap(asked -> changeCentre.handle(
                                centre, command.apply(asked.context().at()), asked.context()))
                        .flatMap(outcome -> Answers.of(request, HttpStatus.OK, outcome, view)));
    }

    private Mono<ServerResponse> list(CentreQuery query) {
        return readCentres
                .list(query)
                .map(page -> new CentresResponse(
                        page.centres().stream().map(CentreSummary::of).toList(), Paging.next(page, query)))
                .flatMap(Answers::ok);
    }

    private CentreQuery query(ServerRequest request) {
        return Paging.of(request).in(departement(request)).halfway(awaitingSecondWord(request));
    }

    private static boolean awaitingSecondWord(ServerRequest request) {
        var awaiting = request.queryParam("awaiting").orElse(null);
        if (awaiting != null && !awaiting.equals("SECOND_WORD")) {
            throw new BadInput("awaiting", "unknown-code");
        }
        return awaiting != null;
    }

    private @Nullable DepartementCode departement(ServerRequest request) {
        var code = request.queryParam("departement").orElse(null);
        if (code == null) {
            return null;
        }
        if (!territory.knows(code)) {
            throw new BadInput("departement", "unknown-code");
        }
        return new DepartementCode(code);
    }
}
