package fr.relais.placement.application.refusal;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.request.ReviewVerdict;
import reactor.core.publisher.Mono;

/** What a coordinator decides about a refusal: stored first; what follows is worked off by the next round. */
public final class JudgeRefusal {

    private final Reviews reviews;

    public JudgeRefusal(Reviews reviews) {
        this.reviews = reviews;
    }

    public Mono<Outcome<RefusalReview, ReviewRefusal>> judge(
            ReviewId id, ReviewVerdict verdict, CommandContext context) {
        var by = context.actor().subject();
        return reviews.change(id, context.asRelief(), review -> review.decide(verdict, by, context.at()))
                .map(outcome -> outcome.map(Versioned::value));
    }
}
