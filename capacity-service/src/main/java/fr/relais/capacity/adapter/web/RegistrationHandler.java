package fr.relais.capacity.adapter.web;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import fr.relais.capacity.adapter.web.CentreViews.CentreResponse;
import fr.relais.capacity.application.RegisterCentreUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The coordinator registers a centre; its code is drawn here and says nothing about the place. */
@Component
final class RegistrationHandler {

    private static final Predicate<String> IS_ORGANISATION =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,63}").asMatchPredicate();

    private final Access access;
    private final HttpCommands commands;
    private final RegisterCentreUseCase registerCentre;
    private final Territory territory;
    private final References references;

    RegistrationHandler(
            Access access,
            HttpCommands commands,
            RegisterCentreUseCase registerCentre,
            Territory territory,
            References references) {
        this.access = access;
        this.commands = commands;
        this.registerCentre = registerCentre;
        this.territory = territory;
        this.references = references;
    }

    Mono<ServerResponse> register(ServerRequest request) {
        return access.to(
                request,
                Action.REGISTER_CENTRE,
                () -> commands.read(request)
                        .flatMap(command -> registerCentre.handle(profile(command), command.context()))
                        .flatMap(outcome -> Answers.of(request, HttpStatus.CREATED, outcome, CentreResponse::of)));
    }

    private CentreProfile profile(HttpCommand command) {
        var form = command.body();
        var organisation = form.text("organisation", IS_ORGANISATION);
        var departement = form.text("departement", territory::knows);
        var kind = form.code("kind", CentreKind.class);
        return form.build(() -> new CentreProfile(
                new CentreId(references.idOf(command.caller().organisation(), command.idempotencyKey())),
                new CentreCode(references.next()),
                new OrganisationId(organisation.get()),
                new DepartementCode(departement.get()),
                kind.get()));
    }
}
