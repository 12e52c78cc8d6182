package fr.relais.placement.adapter.web;

import java.util.Map;
import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.SubmitRequest;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.territory.Territory;
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
    private final ReadsRequests reads;
    private final ChangeRequest change;
    private final SubmissionForm form;

    RequestHandler(
            HttpCommands commands,
            References references,
            SubmitRequest submit,
            ReadsRequests reads,
            ChangeRequest change,
            SubmissionForm form) {
        this.commands = commands;
        this.references = references;
        this.submit = submit;
        this.reads = reads;
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
        var id = new RequestId(references.idOf(command.caller().organisation(), command.idempotencyKey()));
        return submit.handle(id, form.read(command.body()), command.context())
                .flatMap(outcome -> outcome.fold(
                        taken -> ServerResponse.status(201)
                                .bodyValue(reads.responses().submitted(taken)),
                        refusal -> RefusalProblems.respond(request, refusal)));
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var caller = Caller.of(request);
        if (!AccessPolicy.allows(caller.roles(), Action.LIST_REQUESTS)) {
            return Problems.notFound(request);
        }
        return reads.requests()
                .ofReferrer(caller.organisation(), MOST)
                .map(Versioned::value)
                .map(reads.responses()::line)
                .collectList()
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("requests", lines)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return reads.own(request, Caller.of(request), Action.READ_REQUEST)
                .flatMap(found -> reads.whole(request, found))
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
        return reads.own(request, command.caller(), Action.DECIDE_FOR_PERSON)
                .flatMap(found -> decision.apply(found.id()))
                .flatMap(outcome -> outcome.fold(
                        next -> reads.whole(request, next),
                        refusal -> Problems.respond(request, RefusalProblems.of(refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }

    /** How a referrer's requests are found and shown. */
    record ReadsRequests(PlacementRequests requests, CaseFiles files, RequestResponses responses) {

        ReadsRequests(PlacementRequests requests, CaseFiles files, Territory territory) {
            this(requests, files, new RequestResponses(territory));
        }

        /** The request in the path, when it is the caller's; empty for everything else alike. */
        Mono<PlacementRequest> own(ServerRequest request, Caller caller, Action action) {
            return Mono.just(request.pathVariable("reference"))
                    .filter(Reference::isReference)
                    .map(Reference::new)
                    .flatMap(requests::findForReferrer)
                    .map(Versioned::value)
                    .filter(found -> AccessPolicy.allows(
                            caller.roles(),
                            caller.organisation(),
                            action,
                            found.submission().organisation()));
        }

        Mono<ServerResponse> whole(ServerRequest request, PlacementRequest found) {
            return files.open(found.id(), found.submission().file())
                    .map(file -> responses.whole(found, file))
                    .flatMap(body -> ServerResponse.ok().bodyValue(body));
        }
    }
}
