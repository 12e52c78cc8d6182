package fr.relais.placement.application.question;

import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.question.AnswerCode;
import fr.relais.placement.domain.question.CentreQuestion;
import fr.relais.placement.domain.question.CentreQuestion.Answered;
import fr.relais.placement.domain.question.CentreQuestion.Asked;
import fr.relais.placement.domain.question.CentreQuestion.Subject;
import fr.relais.placement.domain.question.QuestionCode;
import fr.relais.placement.domain.question.QuestionId;
import fr.relais.placement.domain.question.QuestionRefusal;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A centre asks, a coordinator answers, the centre reads. The request is looked at and never changed. */
public final class AskQuestion {

    private final Questions questions;
    private final PlacementRequests requests;
    private final QuestionAnswers answers;
    private final Mint mint;

    public AskQuestion(Questions questions, PlacementRequests requests, QuestionAnswers answers, Mint mint) {
        this.questions = questions;
        this.requests = requests;
        this.answers = answers;
        this.mint = mint;
    }

    /** What was asked before is met again by the same command, also when the offer is closed meanwhile. */
    public Mono<Outcome<CentreQuestion, QuestionRefusal>> ask(
            PlacementRequest request, Reference offer, QuestionCode code, CommandContext context) {
        return known(request, offer)
                .map(known -> Optional.<QuestionRefusal>empty())
                .defaultIfEmpty(CentreQuestion.obstacle(request, offer, context.at()))
                .flatMap(obstacle -> obstacle.isPresent()
                        ? refused(obstacle.get())
                        : ask(question(request, offer, code, context), context));
    }

    private Mono<Outcome<CentreQuestion, QuestionRefusal>> ask(CentreQuestion question, CommandContext context) {
        return questions.ask(question.id(), context, () -> CentreQuestion.ask(question, mint.reference()));
    }

    private CentreQuestion question(
            PlacementRequest request, Reference offer, QuestionCode code, CommandContext context) {
        var submission = request.submission();
        var subject = new Subject(
                request.id(),
                submission.coordinatorRef(),
                offer,
                request.placeBehind(offer).orElseThrow().organisation(),
                !submission.oriented());
        var id = QuestionId.about(request, offer).orElseThrow();
        var asked = new Asked(context.actor().subject(), context.at());
        return new CentreQuestion(id, mint.reference(), subject, code, asked, null);
    }

    private Mono<CentreQuestion> known(PlacementRequest request, Reference offer) {
        return Mono.justOrEmpty(QuestionId.about(request, offer)).flatMap(questions::find);
    }

    /** The question of that reference about that case; empty when there is none. */
    public Mono<CentreQuestion> find(Reference caseRef, Reference question) {
        return questions
                .findByReference(question)
                .filter(found -> found.subject().caseRef().equals(caseRef));
    }

    /** Nobody needs an answer about an offer that is closed; empty when there is no such case any more. */
    public Mono<Outcome<CentreQuestion, QuestionRefusal>> answer(
            CentreQuestion question, AnswerCode answer, CommandContext context) {
        var subject = question.subject();
        return requests.find(subject.request())
                .map(Versioned::value)
                .flatMap(request -> question.answered() != null || request.isOpen(subject.offerRef())
                        ? said(question, answer, context)
                        : refused(QuestionRefusal.OFFER_CLOSED));
    }

    private Mono<Outcome<CentreQuestion, QuestionRefusal>> said(
            CentreQuestion question, AnswerCode answer, CommandContext context) {
        return answers.seal(question.subject().request(), answer)
                .map(file -> new Answered(file, context.actor().subject(), context.at()))
                .flatMap(said ->
                        questions.change(question.id(), context, stored -> stored.answer(said, mint.reference())));
    }

    /** What was asked about an offer; empty when nothing was. */
    public Mono<AskedOfOffer> of(PlacementRequest request, Reference offer) {
        return known(request, offer).flatMap(this::opened);
    }

    /** All that was asked about a request, the oldest first. */
    public Flux<AskedOfOffer> about(PlacementRequest request) {
        return questions.about(request.id()).concatMap(this::opened);
    }

    /** With what was answered. */
    public Mono<AskedOfOffer> opened(CentreQuestion question) {
        var answered = question.answered();
        return answered == null
                ? Mono.just(new AskedOfOffer(question, null))
                : answers.open(question.subject().request(), answered.answer())
                        .map(answer -> new AskedOfOffer(question, answer));
    }

    private static Mono<Outcome<CentreQuestion, QuestionRefusal>> refused(QuestionRefusal refusal) {
        return Mono.just(Outcome.refused(refusal));
    }
}
