package fr.relais.placement.application.refusal;

import java.time.Clock;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.application.FurtherSteps;
import fr.relais.placement.application.Mint;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.refusal.ReviewSubject;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reviewing;
import fr.relais.placement.domain.request.Reviewing.Refusal;
import fr.relais.placement.domain.request.Step;
import reactor.core.publisher.Mono;

/**
 * Opens the reviews of a request's refusals, each once however often it is tried, and leaves other steps to others.
 * Nothing outside of this service is asked for it, so that the request goes on whatever answers.
 */
public final class ReviewSteps implements FurtherSteps {

    private final Reviews reviews;
    private final FurtherSteps others;
    private final RefusalTerms terms;
    private final Mint mint;
    private final Clock clock;

    public ReviewSteps(Reviews reviews, FurtherSteps others, RefusalTerms terms, Mint mint, Clock clock) {
        this.reviews = reviews;
        this.others = others;
        this.terms = terms;
        this.mint = mint;
        this.clock = clock;
    }

    @Override
    public Mono<Decided> take(PlacementRequest request, Step step) {
        return step instanceof Step.OpenReview open ? open(request, open.refusal()) : others.take(request, step);
    }

    private Mono<Decided> open(PlacementRequest request, Refusal refusal) {
        var refused = refusal.refused().offer();
        return Mono.defer(() -> {
            var subject = subject(request, refusal);
            var context = CommandContext.system(clock.instant()).asRelief();
            return reviews.open(ReviewId.of(refused), context, () -> RefusalReview.open(subject))
                    .thenReturn(current -> Reviewing.of(current).opened(refused));
        });
    }

    private ReviewSubject subject(PlacementRequest request, Refusal refusal) {
        var refused = refusal.refused();
        var cause = refusal.scrutiny().cause();
        if (cause == null) {
            throw new IllegalArgumentException("nobody is to look at this refusal");
        }
        return new ReviewSubject(
                mint.reference(),
                request.id(),
                request.submission().coordinatorRef(),
                refused,
                cause,
                refusal.scrutiny().text(),
                refused.at().plus(terms.review()));
    }
}
