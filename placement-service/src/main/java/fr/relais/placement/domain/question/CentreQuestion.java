package fr.relais.placement.domain.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.question.QuestionEvent.QuestionAnswered;
import fr.relais.placement.domain.question.QuestionEvent.QuestionAsked;
import fr.relais.placement.domain.question.QuestionEvent.Told;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Solicitation;
import fr.relais.placement.domain.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a centre asks about an offer before it answers, once. It stands beside the request, which does not know of it:
 * no deadline moves, and nothing waits for the answer. The coordinator answers, for the referrer is not to learn that a
 * centre was asked.
 *
 * @param ref what the coordinators know it by
 * @param answered absent until a coordinator has answered
 */
public record CentreQuestion(
        QuestionId id,
        Reference ref,
        Subject subject,
        QuestionCode code,
        Asked asked,
        @Nullable Answered answered) {

    /**
     * What it is about, under the name that each side has for it.
     *
     * @param request the case
     * @param caseRef what the coordinators know the case by
     * @param offerRef what the centre knows the offer by
     * @param organisation whose centre it is
     * @param urgent whether the request runs by the emergency clock
     */
    public record Subject(
            RequestId request, Reference caseRef, Reference offerRef, String organisation, boolean urgent) {}

    /**
     * Who asked, and when.
     *
     * @param by the person; opaque
     */
    public record Asked(String by, Instant at) {}

    /**
     * What was answered.
     *
     * @param answer sealed under the key of the case: it tells of somebody
     * @param by the person; opaque
     */
    public record Answered(SealedFile answer, String by, Instant at) {}

    /** Why a centre may ask nothing under that reference at that moment; empty when it may. */
    public static Optional<QuestionRefusal> obstacle(PlacementRequest request, Reference ref, Instant at) {
        if (!request.isOpen(ref)) {
            return Optional.of(QuestionRefusal.OFFER_CLOSED);
        }
        return answerBy(request, ref)
                .map(end -> at.isBefore(end)
                        ? Optional.<QuestionRefusal>empty()
                        : Optional.of(QuestionRefusal.OFFER_CLOSED))
                .orElse(Optional.of(QuestionRefusal.OFFER_ALREADY_ANSWERED));
    }

    /** Until when the centre may say yes or no, asked in advance or not; empty when it has. */
    private static Optional<Instant> answerBy(PlacementRequest request, Reference ref) {
        var inAdvance = request.solicitations().find(ref);
        if (inAdvance.isPresent()) {
            return inAdvance.filter(asked -> asked.agreed().isEmpty()).map(Solicitation::answerBy);
        }
        return request.stage() instanceof Stage.Offered offered
                ? Optional.of(offered.offer().answerBy())
                : Optional.empty();
    }

    /** The coordinators on call are told at once. */
    public static Decision<CentreQuestion, QuestionEvent, QuestionRefusal> ask(CentreQuestion question, Reference key) {
        var subject = question.subject();
        var kind = subject.urgent() ? Notice.Kind.QUESTION_URGENT : Notice.Kind.QUESTION_ASKED;
        return Decision.accept(
                question,
                List.of(
                        new QuestionAsked(question.code()),
                        new Told(new Notice(Notice.ON_CALL, subject.caseRef(), kind), key)));
    }

    /** The centre is told that there is an answer. */
    public Decision<CentreQuestion, QuestionEvent, QuestionRefusal> answer(Answered said, Reference key) {
        if (answered != null) {
            return Decision.refuse(QuestionRefusal.QUESTION_ANSWERED);
        }
        var notice = new Notice(subject.organisation(), subject.offerRef(), Notice.Kind.QUESTION_ANSWERED);
        return Decision.accept(
                new CentreQuestion(id, ref, subject, code, asked, said),
                List.of(new QuestionAnswered(), new Told(notice, key)));
    }
}
