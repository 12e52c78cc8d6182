package fr.relais.capacity.adapter.web;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.ClearSite;
import fr.relais.capacity.domain.centre.CompromiseSite;
import fr.relais.capacity.domain.centre.Word;
import fr.relais.platform.web.HttpCommands;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The network may know where a centre is: one call stops everything, and says who is to be brought away. */
@Component
final class SiteHandler {

    private final Access access;
    private final HttpCommands commands;
    private final ChangeCentreUseCase changeCentre;

    SiteHandler(Access access, HttpCommands commands, ChangeCentreUseCase changeCentre) {
        this.access = access;
        this.commands = commands;
        this.changeCentre = changeCentre;
    }

    Mono<ServerResponse> compromise(ServerRequest request) {
        return change(request, Action.COMPROMISE_SITE, context -> new CompromiseSite(context.at()));
    }

    Mono<ServerResponse> clear(ServerRequest request) {
        return change(request, Action.CLEAR_SITE, context -> new ClearSite(Word.of(context)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return access.to(
                request,
                Action.READ_COMPROMISE,
                centre -> Answers.withVersion(HttpStatus.OK, centre, SiteResponse.of(centre.value())));
    }

    private Mono<ServerResponse> change(
            ServerRequest request, Action action, Function<CommandContext, CentreCommand> command) {
        return access.toChange(
                request,
                action,
                centre -> commands.readBare(request)
                        .flatMap(asked -> changeCentre.handle(centre, command.apply(asked.context()), asked.context()))
                        .flatMap(outcome ->
                                Answers.of(request, HttpStatus.OK, outcome, next -> SiteResponse.of(next.value()))));
    }
}
