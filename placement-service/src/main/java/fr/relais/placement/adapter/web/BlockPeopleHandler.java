package fr.relais.placement.adapter.web;

import fr.relais.blocks.Outcome;
import fr.relais.placement.application.SubmissionRefusal;
import fr.relais.placement.application.block.SubmitOutOfBlock;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** People who came out of an operation and agree to be looked for. Decides nothing. */
final class BlockPeopleHandler {

    private final HttpCommands commands;
    private final References references;
    private final OpenBlocks blocks;
    private final SubmitOutOfBlock submit;
    private final SubmissionForm form;

    BlockPeopleHandler(
            HttpCommands commands,
            References references,
            OpenBlocks blocks,
            SubmitOutOfBlock submit,
            SubmissionForm form) {
        this.commands = commands;
        this.references = references;
        this.blocks = blocks;
        this.submit = submit;
        this.form = form;
    }

    Mono<ServerResponse> submit(ServerRequest request) {
        return commands.read(request)
                .flatMap(command -> blocks.find(request.pathVariable("reference"), command.caller())
                        .flatMap(block -> submit(block, command))
                        .flatMap(outcome -> answer(request, outcome)))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<Outcome<PlacementRequest, SubmissionRefusal>> submit(BlockReservation block, HttpCommand command) {
        var id = new RequestId(references.idOf("request", command.caller().organisation(), command.idempotencyKey()));
        return submit.handle(id, form.readOutOfBlock(command.body()), block, command.context());
    }

    private static Mono<ServerResponse> answer(
            ServerRequest request, Outcome<PlacementRequest, SubmissionRefusal> outcome) {
        return outcome.fold(
                taken -> ServerResponse.status(201).bodyValue(CoordinationResponses.line(taken)),
                refusal -> refusal instanceof SubmissionRefusal.OrganisationUnknown
                        ? Mono.error(new BadInput("/organisation", "unknown-code"))
                        : RefusalProblems.respond(request, refusal));
    }
}
