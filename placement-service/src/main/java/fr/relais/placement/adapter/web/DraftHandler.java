package fr.relais.placement.adapter.web;

import java.util.Map;

import fr.relais.blocks.Actor;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.draft.KeepDrafts;
import fr.relais.placement.application.draft.OwnDrafts;
import fr.relais.placement.domain.draft.Answers;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.draft.DraftRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.JsonForm;
import fr.relais.platform.web.NamedLists;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What case workers do with their drafts. Decides nothing. */
final class DraftHandler {

    private static final NamedLists ANSWERS =
            new NamedLists(Answers.MOST_QUESTIONS, Answers::isQuestion, Answers.MOST_VALUES, Answers::isValue);

    private final HttpCommands commands;
    private final References references;
    private final SecretCommands secret;
    private final KeepDrafts keep;
    private final OwnDrafts own;
    private final DraftResponses responses;

    DraftHandler(
            HttpCommands commands, References references, KeepDrafts keep, OwnDrafts own, DraftResponses responses) {
        this.commands = commands;
        this.references = references;
        this.secret = new SecretCommands(references);
        this.keep = keep;
        this.own = own;
        this.responses = responses;
    }

    Mono<ServerResponse> begin(ServerRequest request) {
        return commands.read(request)
                .filter(command -> mayKeep(command.caller()))
                .flatMap(command -> keep.begin(id(command), answers(command.body()), secret.of(command.context())))
                .flatMap(outcome -> outcome.fold(
                        begun -> responses.whole(201, begun), refusal -> Problems.respond(request, of(refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }

    /** Two of one organisation may choose the same key. */
    private DraftId id(HttpCommand command) {
        var caller = command.caller();
        return new DraftId(
                references.idOf("draft", caller.organisation() + '\n' + caller.subject(), command.idempotencyKey()));
    }

    Mono<ServerResponse> list(ServerRequest request) {
        var caller = Caller.of(request);
        if (!mayKeep(caller)) {
            return Problems.notFound(request);
        }
        return own.all(actor(caller), responses.now())
                .map(responses::line)
                .collectList()
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("drafts", lines)));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        var caller = Caller.of(request);
        return named(request, caller)
                .flatMap(ref -> own.read(ref, actor(caller), responses.now()))
                .flatMap(found -> responses.whole(200, found))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> replace(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var answers = answers(command.body());
            return named(request, command.caller())
                    .flatMap(ref -> keep.replace(ref, answers, secret.of(command.context())))
                    .flatMap(outcome -> outcome.fold(
                            changed -> responses.whole(200, changed),
                            refusal -> Problems.respond(request, of(refusal))))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    Mono<ServerResponse> discard(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command -> named(request, command.caller())
                        .flatMap(ref -> keep.discard(ref, command.context()))
                        .flatMap(outcome -> outcome.fold(
                                gone -> ServerResponse.noContent().build(),
                                refusal -> Problems.respond(request, of(refusal))))
                        .switchIfEmpty(Problems.notFound(request)));
    }

    private static Answers answers(JsonForm form) {
        var answers = form.lists("answers", ANSWERS);
        return form.build(() -> new Answers(answers.get()));
    }

    private static Mono<Reference> named(ServerRequest request, Caller caller) {
        return Mono.just(request.pathVariable("draft"))
                .filter(text -> mayKeep(caller))
                .filter(Reference::isReference)
                .map(Reference::new);
    }

    private static boolean mayKeep(Caller caller) {
        var organisation = caller.organisation();
        return AccessPolicy.allows(caller.roles(), organisation, Action.KEEP_DRAFT, organisation);
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.subject(), caller.mainRole(), caller.organisation());
    }

    static Problem of(DraftRefusal refusal) {
        return switch (refusal) {
            case TOO_MANY_DRAFTS -> new Problem(409, "too-many-drafts", "You have as many drafts as you may have");
            case DRAFT_GONE -> ProblemCode.NOT_FOUND.problem();
            case BEGUN_BEFORE -> ProblemCode.COMMAND_REUSED.problem();
        };
    }
}
