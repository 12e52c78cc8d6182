package fr.relais.placement.adapter.web;

import java.util.Map;
import java.util.Optional;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.question.AskQuestion;
import fr.relais.placement.domain.question.AnswerCode;
import fr.relais.placement.domain.question.CentreQuestion;
import fr.relais.placement.domain.question.QuestionCode;
import fr.relais.placement.domain.question.QuestionRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a centre asks, and what a coordinator answers. Decides nothing. */
final class QuestionHandler {

    private final HttpCommands commands;
    private final OwnOffers own;
    private final PlacementRequests requests;
    private final AskQuestion questions;
    private final SecretCommands secret;

    QuestionHandler(
            HttpCommands commands,
            OwnOffers own,
            PlacementRequests requests,
            AskQuestion questions,
            SecretCommands secret) {
        this.commands = commands;
        this.own = own;
        this.requests = requests;
        this.questions = questions;
        this.secret = secret;
    }

    /** Answers the offer, on which the question stands from now on. */
    Mono<ServerResponse> ask(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var code = command.body().code("code", QuestionCode.class);
            var said = command.body().build(code);
            return Mono.justOrEmpty(named(request, "offer"))
                    .flatMap(ref -> ask(request, command, ref, said))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    private Mono<ServerResponse> ask(ServerRequest request, HttpCommand command, Reference ref, QuestionCode code) {
        return own.find(ref, command.caller(), Action.ANSWER_OFFER)
                .flatMap(found -> questions
                        .ask(found, ref, code, command.context())
                        .flatMap(outcome -> outcome.fold(
                                asked -> own.view(found, ref), refusal -> Problems.respond(request, of(refusal)))));
    }

    Mono<ServerResponse> list(ServerRequest request) {
        return ofCase(request, Caller.of(request))
                .flatMap(requests::findForCoordinator)
                .map(Versioned::value)
                .flatMap(found -> questions
                        .about(found)
                        .map(QuestionResponses::forCoordinator)
                        .collectList())
                .flatMap(lines -> ServerResponse.ok().bodyValue(Map.of("questions", lines)))
                .switchIfEmpty(Problems.notFound(request));
    }

    Mono<ServerResponse> answer(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var code = command.body().code("answer", AnswerCode.class);
            var said = command.body().build(code);
            return ofCase(request, command.caller())
                    .flatMap(caseRef ->
                            Mono.justOrEmpty(named(request, "question")).flatMap(ref -> questions.find(caseRef, ref)))
                    .flatMap(question -> answer(request, command, question, said))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    private Mono<ServerResponse> answer(
            ServerRequest request, HttpCommand command, CentreQuestion question, AnswerCode said) {
        if (!question.code().allows(said)) {
            return Mono.error(new BadInput("/answer", "contradicts"));
        }
        return questions
                .answer(question, said, secret.of(command.context()))
                .flatMap(outcome -> outcome.fold(
                        answered -> questions
                                .opened(answered)
                                .flatMap(asked ->
                                        ServerResponse.ok().bodyValue(QuestionResponses.forCoordinator(asked))),
                        refusal -> Problems.respond(request, of(refusal))));
    }

    private static Mono<Reference> ofCase(ServerRequest request, Caller caller) {
        return Mono.justOrEmpty(named(request, "reference"))
                .filter(ref -> AccessPolicy.allows(caller.roles(), Action.COORDINATE));
    }

    private static Optional<Reference> named(ServerRequest request, String variable) {
        return Optional.of(request.pathVariable(variable))
                .filter(Reference::isReference)
                .map(Reference::new);
    }

    static Problem of(QuestionRefusal refusal) {
        return switch (refusal) {
            case OFFER_CLOSED -> conflict("offer-closed", "The offer is closed");
            case OFFER_ALREADY_ANSWERED -> conflict("offer-already-answered", "The offer has been answered");
            case QUESTION_ASKED -> conflict("question-asked", "One question may be asked about an offer");
            case QUESTION_ANSWERED -> conflict("question-answered", "The question has been answered");
        };
    }

    private static Problem conflict(String code, String title) {
        return new Problem(409, code, title);
    }
}
