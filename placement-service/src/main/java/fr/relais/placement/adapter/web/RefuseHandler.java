package fr.relais.placement.adapter.web;

import java.util.Optional;

import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.refusal.RefuseOffer;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** A centre's no. Decides nothing, and answers the same whether somebody looks at the refusal or not. */
final class RefuseHandler {

    private final HttpCommands commands;
    private final OwnOffers own;
    private final RefuseOffer refuse;

    RefuseHandler(HttpCommands commands, OwnOffers own, RefuseOffer refuse) {
        this.commands = commands;
        this.own = own;
        this.refuse = refuse;
    }

    Mono<ServerResponse> refuse(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var said = RefusalForm.read(command.body());
            return Mono.justOrEmpty(ref(request))
                    .flatMap(ref -> own.find(ref, command.caller(), Action.ANSWER_OFFER)
                            .flatMap(found -> refuse.refuse(found.id(), ref, said, command.context()))
                            .flatMap(outcome -> outcome.fold(
                                    next -> own.view(next, ref),
                                    refusal -> Problems.respond(request, RefusalProblems.of(refusal)))))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    private static Optional<Reference> ref(ServerRequest request) {
        return Optional.of(request.pathVariable("offer"))
                .filter(Reference::isReference)
                .map(Reference::new);
    }
}
