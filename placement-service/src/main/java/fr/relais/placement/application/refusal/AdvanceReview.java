package fr.relais.placement.application.refusal;

import java.time.Clock;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.Beds;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.refusal.ReviewStep;
import fr.relais.placement.domain.request.Refused.HeldBeds;
import fr.relais.placement.domain.request.ReleaseCause;
import fr.relais.placement.domain.request.ReviewVerdict;
import fr.relais.placement.domain.request.Reviewing;
import reactor.core.publisher.Mono;

/**
 * Works off what follows from the state of a review, step by step, until nothing is left to do or something outside
 * does not answer. Whoever comes next, here or in another replica, goes on from the stored state.
 */
public final class AdvanceReview {

    private final Reviews reviews;
    private final PlacementRequests requests;
    private final Beds beds;
    private final Agenda agenda;
    private final Clock clock;

    public AdvanceReview(Reviews reviews, PlacementRequests requests, Beds beds, Agenda agenda, Clock clock) {
        this.reviews = reviews;
        this.requests = requests;
        this.beds = beds;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** One round over everything that is due. A review that cannot be advanced now does not hold up the others. */
    public Mono<Void> round() {
        return Mono.defer(() -> reviews.due(clock.instant())
                .map(Versioned::value)
                .concatMapDelayError(this::follow)
                .then());
    }

    private Mono<RefusalReview> follow(RefusalReview review) {
        var step = review.nextStep(clock.instant());
        return step instanceof ReviewStep.Nothing
                ? Mono.just(review)
                : take(review, step).flatMap(this::follow);
    }

    private Mono<RefusalReview> take(RefusalReview review, ReviewStep step) {
        if (step instanceof ReviewStep.Freeze freeze) {
            return freeze(review, freeze.beds());
        }
        if (step instanceof ReviewStep.End) {
            return change(review, current -> current.end(clock.instant()));
        }
        if (step instanceof ReviewStep.TellRequest tell) {
            return tell(review, tell.verdict());
        }
        return step instanceof ReviewStep.GiveBack give
                ? giveBack(review, give.beds())
                : Mono.error(new IllegalStateException("a step that nobody takes"));
    }

    private Mono<RefusalReview> freeze(RefusalReview review, HeldBeds held) {
        var centre = review.subject().refused().place().centre();
        return beds.review(centre, held.hold(), held.fence())
                .flatMap(answer -> change(review, current -> current.frozen(answer == Beds.ReviewAnswer.UNDER_REVIEW)));
    }

    /** Who may be asked again is asked for in its turn, among all who wait. */
    private Mono<RefusalReview> tell(RefusalReview review, ReviewVerdict verdict) {
        var subject = review.subject();
        return requests.change(
                        subject.request(),
                        context(),
                        request ->
                                Reviewing.of(request).decided(subject.refused().offer(), verdict))
                .then(change(review, RefusalReview::told))
                .doOnNext(told -> agenda.rematch());
    }

    private Mono<RefusalReview> giveBack(RefusalReview review, HeldBeds held) {
        var centre = review.subject().refused().place().centre();
        return beds.release(new Beds.HoldToRelease(centre, held.hold(), held.fence(), ReleaseCause.REFUSED))
                .then(change(review, RefusalReview::givenBack));
    }

    private Mono<RefusalReview> change(
            RefusalReview review, Function<RefusalReview, Decision<RefusalReview, ReviewEvent, ReviewRefusal>> decide) {
        return Mono.defer(() -> reviews.change(review.id(), context(), decide))
                .map(outcome -> outcome.fold(Versioned::value, refusal -> {
                    throw new IllegalStateException("a step of the process itself was refused");
                }));
    }

    private CommandContext context() {
        return CommandContext.system(clock.instant()).asRelief();
    }
}
