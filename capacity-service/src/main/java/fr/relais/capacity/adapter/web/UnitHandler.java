package fr.relais.capacity.adapter.web;

import java.util.function.BiFunction;

import fr.relais.blocks.CommandContext;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.OpenCentre;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.ConfirmVacancies;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Units and what is vacant in them. */
@Component
final class UnitHandler {

    private final Access access;
    private final HttpCommands commands;
    private final ChangeCentreUseCase changeCentre;
    private final ReadCentresUseCase readCentres;
    private final References references;

    UnitHandler(
            Access access,
            HttpCommands commands,
            ChangeCentreUseCase changeCentre,
            ReadCentresUseCase readCentres,
            References references) {
        this.access = access;
        this.commands = commands;
        this.changeCentre = changeCentre;
        this.readCentres = readCentres;
        this.references = references;
    }

    Mono<ServerResponse> declare(ServerRequest request) {
        return access.toChange(
                request,
                Action.DECLARE_UNIT,
                centre -> commands.read(request)
                        .map(this::declareUnit)
                        .flatMap(asked -> change(request, HttpStatus.CREATED, centre, asked)));
    }

    Mono<ServerResponse> replaceTerms(ServerRequest request) {
        return change(request, Action.REPLACE_UNIT_TERMS, commands.read(request), UnitForms::replaceTerms);
    }

    Mono<ServerResponse> declareVacancy(ServerRequest request) {
        return change(request, Action.DECLARE_VACANCY, commands.read(request), UnitForms::declareVacancy);
    }

    Mono<ServerResponse> announce(ServerRequest request) {
        return change(request, Action.ANNOUNCE_BEDS, commands.read(request), UnitForms::announce);
    }

    Mono<ServerResponse> makeUnavailable(ServerRequest request) {
        return change(request, Action.MAKE_UNAVAILABLE, commands.read(request), UnitForms::makeUnavailable);
    }

    Mono<ServerResponse> confirmVacancies(ServerRequest request) {
        return change(
                request,
                Action.CONFIRM_VACANCIES,
                commands.readBare(request),
                (command, unit) -> new ConfirmVacancies(unit, command.context().at()));
    }

    /** A command about one unit, and the circumstances it was given in. */
    private record Asked(UnitId unit, CentreCommand command, CommandContext context) {}

    private Mono<ServerResponse> change(
            ServerRequest request,
            Action action,
            Mono<HttpCommand> reading,
            BiFunction<HttpCommand, UnitId, CentreCommand> form) {
        var unit = new UnitId(request.pathVariable("unit"));
        return access.toChange(
                request,
                action,
                centre -> reading.map(command -> new Asked(unit, form.apply(command, unit), command.context()))
                        .flatMap(asked -> change(request, HttpStatus.OK, centre, asked)));
    }

    private Mono<ServerResponse> change(ServerRequest request, HttpStatus status, OpenCentre centre, Asked asked) {
        return changeCentre
                .handle(centre, asked.command(), asked.context())
                .flatMap(outcome -> Answers.of(
                        request,
                        new Answers.Question(asked.command(), status),
                        outcome,
                        next -> UnitResponse.of(
                                asked.unit(), readCentres.now(next).value())));
    }

    /** Its ids follow from the command's key, so that a repeat names the same unit and the same beds. */
    private Asked declareUnit(HttpCommand command) {
        var key = command.context().key();
        var seed = key == null ? references.next() : key.id();
        var unit = new UnitId(references.referenceOf("unit", seed));
        var declare = UnitForms.declareUnit(
                command, unit, number -> new BedId(references.referenceOf("bed", seed + '\n' + number)));
        return new Asked(unit, declare, command.context());
    }
}
