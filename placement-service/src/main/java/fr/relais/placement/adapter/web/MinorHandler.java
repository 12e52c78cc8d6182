package fr.relais.placement.adapter.web;

import java.util.Map;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.MinorHandOvers;
import fr.relais.placement.domain.minor.Mark;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.minor.MinorHandOverRefusal;
import fr.relais.placement.domain.minor.ProtectionDecision;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the child protection of a département reads and says; coordinators read. Decides nothing. */
final class MinorHandler {

    private final HttpCommands commands;
    private final MinorHandOvers handOvers;
    private final MinorResponses responses;

    MinorHandler(HttpCommands commands, MinorHandOvers handOvers, MinorResponses responses) {
        this.commands = commands;
        this.handOvers = handOvers;
        this.responses = responses;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var caller = Caller.of(request);
        var coordinates = AccessPolicy.allows(caller.roles(), Action.COORDINATE);
        if (!coordinates && !AccessPolicy.allows(caller.roles(), Action.LIST_MINORS)) {
            return Problems.notFound(request);
        }
        Flux<MinorHandOver> found = coordinates ? handOvers.all() : handOvers.of(caller.departements());
        return found.map(MinorResponses::line)
                .collectList()
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("minors", lines)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        var caller = Caller.of(request);
        return find(request)
                .filter(found -> AccessPolicy.allows(caller.roles(), Action.COORDINATE) || decides(caller, found))
                .flatMap(responses::whole)
                .flatMap(body -> ServerResponse.ok().bodyValue(body))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> acknowledge(ServerRequest request) {
        return bare(request, mark -> handOver -> handOver.acknowledge(mark));
    }

    Mono<ServerResponse> renew(ServerRequest request) {
        return bare(request, mark -> handOver -> handOver.renew(mark));
    }

    Mono<ServerResponse> askForAdministrator(ServerRequest request) {
        return bare(request, mark -> handOver -> handOver.administratorAsked(mark));
    }

    Mono<ServerResponse> designateAdministrator(ServerRequest request) {
        return bare(request, mark -> handOver -> handOver.administratorDesignated(mark));
    }

    Mono<ServerResponse> decide(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var decision = command.body().code("decision", ProtectionDecision.class);
            var code = command.body().build(decision);
            return change(request, command, handOver -> handOver.decide(code, mark(command)));
        });
    }

    private Mono<ServerResponse> bare(
            ServerRequest request,
            Function<Mark, Function<MinorHandOver, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>>>
                    decision) {
        return commands.readBare(request).flatMap(command -> change(request, command, decision.apply(mark(command))));
    }

    private Mono<ServerResponse> change(
            ServerRequest request,
            HttpCommand command,
            Function<MinorHandOver, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> decide) {
        return find(request)
                .filter(found -> decides(command.caller(), found))
                .flatMap(found -> handOvers.change(found.request(), command.context(), decide))
                .flatMap(outcome -> outcome.fold(
                        changed -> ServerResponse.ok().bodyValue(MinorResponses.line(changed)),
                        refusal -> Problems.respond(request, of(refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<MinorHandOver> find(ServerRequest request) {
        return Mono.just(request.pathVariable("reference"))
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(handOvers::find);
    }

    private static boolean decides(Caller caller, MinorHandOver handOver) {
        return AccessPolicy.allowsIn(
                caller.roles(), caller.departements(), Action.DECIDE_FOR_MINOR, handOver.departement());
    }

    private static Mark mark(HttpCommand command) {
        return new Mark(command.context().actor().subject(), command.context().at());
    }

    static Problem of(MinorHandOverRefusal refusal) {
        return switch (refusal) {
            case NOT_ACKNOWLEDGED ->
                new Problem(409, "not-acknowledged", "Nobody of the département has acknowledged the hand-over yet");
            case RENEWED_TWICE -> new Problem(409, "renewed-twice", "The five days were renewed twice");
            case ALREADY_DECIDED -> new Problem(409, "already-decided", "The département has decided");
            case ADMINISTRATOR_NOT_ASKED ->
                new Problem(409, "administrator-not-asked", "No ad hoc administrator was asked for yet");
        };
    }
}
