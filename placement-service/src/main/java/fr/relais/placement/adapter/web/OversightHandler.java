package fr.relais.placement.adapter.web;

import java.util.Map;

import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.Oversights;
import fr.relais.placement.application.RaiseQuota;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** How much organisations submit, and what is striking about it, for the coordinator. Decides nothing. */
final class OversightHandler {

    private static final int MOST = 500;

    private final HttpCommands commands;
    private final Oversights oversights;
    private final RaiseQuota raise;
    private final OversightLines lines;

    OversightHandler(HttpCommands commands, Oversights oversights, RaiseQuota raise, OversightLines lines) {
        this.commands = commands;
        this.oversights = oversights;
        this.raise = raise;
        this.lines = lines;
    }

    static Problem of(OversightRefusal refusal) {
        return switch (refusal) {
            case CASEWORKER_QUOTA_REACHED ->
                new Problem(
                        429,
                        "caseworker-quota-reached",
                        "You have submitted as many requests as one person may in a day; what is for tonight still goes");
            case ORGANISATION_QUOTA_REACHED ->
                new Problem(
                        429,
                        "organisation-quota-reached",
                        "Your organisation has submitted as many requests as it may in a day; what is for tonight still"
                                + " goes, and the coordinator can allow more");
            case TOO_MANY_OPEN ->
                new Problem(
                        429,
                        "too-many-requests-open",
                        "Your organisation has as many open requests as it may; what is for tonight still goes, and the"
                                + " coordinator can allow more");
            case TOO_MANY_OPEN_OF_ONE_PERSON ->
                new Problem(
                        429,
                        "too-many-requests-open-of-one-person",
                        "You have as many open requests as one person may; what is for tonight still goes, a colleague"
                                + " may submit, and the coordinator can allow more");
            case NOT_OF_TWO_ORGANISATIONS ->
                new Problem(409, "not-of-two-organisations", "It takes two people of two organisations");
            case OTHER_TERMS_PROPOSED ->
                new Problem(409, "other-terms-proposed", "Another quota is proposed for the organisation");
            case NOT_QUARANTINED ->
                new Problem(409, "not-quarantined", "The searches of the organisation wait for nobody's word");
        };
    }

    Mono<ServerResponse> list(ServerRequest request) {
        if (!AccessPolicy.allows(Caller.of(request).roles(), Action.COORDINATE)) {
            return Problems.notFound(request);
        }
        return oversights
                .all()
                .map(lines::of)
                .collectList()
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("organisations", lines)));
    }

    Mono<ServerResponse> raise(ServerRequest request) {
        return commands.read(request)
                .filter(command -> AccessPolicy.allows(command.caller().roles(), Action.RAISE_QUOTA))
                .flatMap(command -> raise(request, command))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<ServerResponse> raise(ServerRequest request, HttpCommand command) {
        var aPerson = command.body().integer("aPerson", 1, MOST);
        var organisation = command.body().integer("organisation", 1, MOST);
        if (command.body().sound() && organisation.get() < aPerson.get()) {
            command.body().reject("organisation", "contradicts");
        }
        command.body().build(organisation);
        return raise.handle(request.pathVariable("organisation"), aPerson.get(), organisation.get(), command.context())
                .flatMap(outcome -> outcome.fold(
                        account -> ServerResponse.ok().bodyValue(lines.of(account)),
                        refusal -> Problems.respond(request, of(refusal))));
    }
}
