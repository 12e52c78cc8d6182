package fr.relais.placement.adapter.web;

import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.SubmitRequest;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a referrer asks. Decides nothing. */
final class RequestHandler {

    private static final int MOST = 200;

    private final HttpCommands commands;
    private final References references;
    private final SubmitRequest submit;
    private final OwnRequests own;
    private final ChangeRequest change;
    private final SubmissionForm form;

    RequestHandler(
            HttpCommands commands,
            References references,
            SubmitRequest submit,
            OwnRequests own,
            ChangeRequest change,
            SubmissionForm form) {
        this.commands = commands;
        this.references = references;
        this.submit = submit;
        this.own = own;
        this.change = change;
        this.form = form;
    }

    Mono<ServerResponse> submit(ServerRequest request) {
        return commands.read(request)
                .filter(command -> AccessPolicy.allows(command.caller().roles(), Action.SUBMIT_REQUEST))
                .flatMap(command -> submit(request, command))
                .switchIfEmpty(Problems.notFound(request));
    }

    private Mono<ServerResponse> submit(ServerRequest request, HttpCommand command) {
        var id = new RequestId(references.idOf("request", command.caller().organisation(), command.idempotencyKey()));
        return submit.handle(id, form.read(command.body()), command.context())
                .flatMap(outcome -> outcome.fold(
                        taken -> ServerResponse.status(201)
                                .bodyValue(own.responses().submitted(taken)),
                        refusal -> RefusalProblems.respond(request, refusal)));
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var caller = Caller.of(request);
        if (!AccessPolicy.allows(caller.roles(), Action.LIST_REQUESTS)) {
            return Problems.notFound(request);
        }
        return Paging.of(request, MOST, reference -> own.find(reference, caller, Action.READ_REQUEST))
                .flatMap(paging -> own.list(caller, paging))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return own.find(request, Caller.of(request), Action.READ_REQUEST)
                .flatMap(found -> own.whole(found))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> agree(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var agrees = command.body().flag("agrees");
            var yes = command.body().build(agrees);
            return decide(
                    request,
                    command,
                    id -> yes ? change.agree(id, command.context()) : change.decline(id, command.context()));
        });
    }

    Mono<ServerResponse> withdraw(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> decide(request, command, id -> change.withdraw(id, command.context())));
    }

    private Mono<ServerResponse> decide(
            ServerRequest request,
            HttpCommand command,
            Function<RequestId, Mono<Outcome<PlacementRequest, RequestRefusal>>> decision) {
        return own.find(request, command.caller(), Action.DECIDE_FOR_PERSON)
                .flatMap(found -> decision.apply(found.id()))
                .flatMap(outcome -> outcome.fold(
                        next -> own.whole(next), refusal -> Problems.respond(request, RefusalProblems.of(refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }
}
