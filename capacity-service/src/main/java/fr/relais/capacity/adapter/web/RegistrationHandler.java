package fr.relais.capacity.adapter.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.adapter.web.CentreViews.CentreResponse;
import fr.relais.capacity.application.RegisterCentreUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Convention;
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

/** A centre is registered, or asks to join; its code is drawn here and says nothing about the place. */
@Component
final class RegistrationHandler {

    /** Names that stand for the coordinators on call and for Relais itself. */
    private static final Set<String> RESERVED = Set.of(OrganisationId.ON_CALL.value(), "relais");

    private static final Predicate<String> IS_ORGANISATION =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,63}").asMatchPredicate().and(Predicate.not(RESERVED::contains));

    private final Access access;
    private final HttpCommands commands;
    private final RegisterCentreUseCase registerCentre;
    private final Territory territory;
    private final References references;
    private final SchemeIds schemeIds;

    RegistrationHandler(
            Access access,
            HttpCommands commands,
            RegisterCentreUseCase registerCentre,
            Territory territory,
            References references,
            SchemeIds schemeIds) {
        this.access = access;
        this.commands = commands;
        this.registerCentre = registerCentre;
        this.territory = territory;
        this.references = references;
        this.schemeIds = schemeIds;
    }

    Mono<ServerResponse> register(ServerRequest request) {
        return access.to(
                request,
                Action.REGISTER_CENTRE,
                () -> commands.read(request)
                        .flatMap(this::register)
                        .flatMap(outcome -> Answers.of(request, HttpStatus.CREATED, outcome, CentreResponse::of)));
    }

    /** For the caller's own organisation. */
    Mono<ServerResponse> apply(ServerRequest request) {
        return access.to(
                request,
                Action.APPLY_TO_JOIN,
                () -> commands.read(request)
                        .flatMap(this::apply)
                        .flatMap(outcome -> Answers.of(request, HttpStatus.CREATED, outcome, CentreResponse::of)));
    }

    private Mono<Outcome<Versioned<Centre>, CentreRefusal>> register(HttpCommand command) {
        var form = command.body();
        var organisation = form.text("organisation", IS_ORGANISATION);
        var profile = profile(command, organisation);
        var kind = form.optionalCode("kind", CentreKind.class).get().orElse(CentreKind.FLAT);
        var convention = form.optionalObject("convention", ConventionForms.of(kind, List.of(), schemeIds.of(command)));
        var asked = form.build(
                () -> new Asked(profile.get(), convention.get().orElseGet(() -> Convention.standingFor(kind))));
        return registerCentre.handle(asked.profile(), asked.convention(), command.context());
    }

    private Mono<Outcome<Versioned<Centre>, CentreRefusal>> apply(HttpCommand command) {
        var profile = profile(command, () -> command.caller().organisation());
        return registerCentre.apply(command.body().build(profile), command.context());
    }

    private record Asked(CentreProfile profile, Convention convention) {}

    private Supplier<CentreProfile> profile(HttpCommand command, Supplier<String> organisation) {
        var departement = command.body().text("departement", territory::knows);
        var kind = command.body().code("kind", CentreKind.class);
        return () -> new CentreProfile(
                new CentreId(references.idOf("centre", command.caller().organisation(), command.idempotencyKey())),
                new CentreCode(references.next()),
                new OrganisationId(organisation.get()),
                new DepartementCode(departement.get()),
                kind.get());
    }
}
