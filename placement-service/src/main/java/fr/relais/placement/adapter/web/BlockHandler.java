package fr.relais.placement.adapter.web;

import java.util.Map;

import fr.relais.blocks.Outcome;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.block.ChooseBeds;
import fr.relais.placement.application.block.ReserveBlock;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What coordinators ask about blocks. Decides nothing. */
final class BlockHandler {

    private static final int MOST = 200;

    private final HttpCommands commands;
    private final References references;
    private final ReserveBlock reserve;
    private final ChooseBeds choice;
    private final OpenBlocks blocks;
    private final BlockForm form;

    BlockHandler(
            HttpCommands commands,
            References references,
            ReserveBlock reserve,
            ChooseBeds choice,
            OpenBlocks blocks,
            BlockForm form) {
        this.commands = commands;
        this.references = references;
        this.reserve = reserve;
        this.choice = choice;
        this.blocks = blocks;
        this.form = form;
    }

    Mono<ServerResponse> request(ServerRequest request) {
        return commands.read(request)
                .filter(command -> mayReserve(command.caller()))
                .flatMap(command -> request(request, command))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<ServerResponse> request(ServerRequest request, HttpCommand command) {
        var id = new BlockId(references.idOf("block", command.caller().organisation(), command.idempotencyKey()));
        var draft = form.read(command.body(), command.context().at());
        return reserve.request(id, draft, command.context()).flatMap(outcome -> answer(request, 201, outcome));
    }

    Mono<ServerResponse> list(ServerRequest request) {
        if (!mayReserve(Caller.of(request))) {
            return Problems.notFound(request);
        }
        return blocks.newest(MOST).flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("blocks", lines)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return find(request, Caller.of(request))
                .flatMap(blocks::whole)
                .flatMap(body -> ServerResponse.ok().bodyValue(body))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> impact(ServerRequest request) {
        return find(request, Caller.of(request))
                .flatMap(choice::outlook)
                .flatMap(outlook -> ServerResponse.ok().bodyValue(BlockResponses.outlook(outlook)))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> approve(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var override = form.override(command.body()).orElse(null);
            return find(request, command.caller())
                    .flatMap(block -> reserve.approve(block.id(), override, command.context()))
                    .flatMap(outcome -> answer(request, 200, outcome))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    Mono<ServerResponse> close(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> find(request, command.caller())
                        .flatMap(block -> reserve.close(block.id(), command.context()))
                        .flatMap(outcome -> answer(request, 200, outcome))
                        .switchIfEmpty(Problems.notFound(request)));
    }

    private Mono<ServerResponse> answer(
            ServerRequest request, int status, Outcome<BlockReservation, BlockRefusal> outcome) {
        return outcome.fold(
                block -> blocks.whole(block)
                        .flatMap(body -> ServerResponse.status(status).bodyValue(body)),
                refusal -> RefusalProblems.respond(request, refusal));
    }

    /** The block in the path, for those who may see one; empty for everything else alike. */
    private Mono<BlockReservation> find(ServerRequest request, Caller caller) {
        return blocks.find(request.pathVariable("reference"), caller);
    }

    private static boolean mayReserve(Caller caller) {
        return AccessPolicy.allows(caller.roles(), Action.RESERVE_BLOCK);
    }
}
