package fr.relais.placement.adapter.web;

import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.KeepQuarantine;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Whether the searches of an organisation wait for a coordinator's word, and her word. Decides nothing. */
final class QuarantineHandler {

    private final HttpCommands commands;
    private final KeepQuarantine quarantine;
    private final PlacementRequests requests;
    private final OversightLines lines;

    QuarantineHandler(
            HttpCommands commands, KeepQuarantine quarantine, PlacementRequests requests, OversightLines lines) {
        this.commands = commands;
        this.quarantine = quarantine;
        this.requests = requests;
        this.lines = lines;
    }

    Mono<ServerResponse> begin(ServerRequest request) {
        return commands.read(request)
                .filter(QuarantineHandler::allowed)
                .flatMap(command -> {
                    var cause = command.body().code("cause", Cause.class);
                    command.body().build(cause);
                    return answered(
                            request,
                            quarantine.begin(request.pathVariable("organisation"), cause.get(), command.context()));
                })
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> end(ServerRequest request) {
        return bare(request, command -> quarantine.end(request.pathVariable("organisation"), command.context()));
    }

    Mono<ServerResponse> vouch(ServerRequest request) {
        return bare(
                request,
                command -> Mono.just(request.pathVariable("reference"))
                        .filter(Reference::isReference)
                        .map(Reference::new)
                        .flatMap(requests::findForCoordinator)
                        .map(Versioned::value)
                        .flatMap(found -> quarantine.vouchFor(found, command.context())));
    }

    private Mono<ServerResponse> bare(
            ServerRequest request, Function<HttpCommand, Mono<Outcome<Oversight, OversightRefusal>>> decide) {
        return commands.readBare(request)
                .filter(QuarantineHandler::allowed)
                .flatMap(command -> answered(request, decide.apply(command)))
                .switchIfEmpty(Problems.notFound(request));
    }

    private static boolean allowed(HttpCommand command) {
        return AccessPolicy.allows(command.caller().roles(), Action.QUARANTINE_ORGANISATION);
    }

    private Mono<ServerResponse> answered(ServerRequest request, Mono<Outcome<Oversight, OversightRefusal>> decided) {
        return decided.flatMap(outcome -> outcome.fold(
                account -> ServerResponse.ok().bodyValue(lines.of(account)),
                refusal -> Problems.respond(request, OversightHandler.of(refusal))));
    }
}
