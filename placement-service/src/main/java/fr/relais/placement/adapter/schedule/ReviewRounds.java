package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.refusal.AdvanceReview;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Goes round the reviews of refusals: beds to be frozen or given back, what is over. A round that fails comes again.
 */
@Component
class ReviewRounds {

    private final AdvanceReview advance;

    ReviewRounds(AdvanceReview advance) {
        this.advance = advance;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.sweep-every}")
    Mono<Void> sweep() {
        return Round.surviving("sweep of reviews", advance.round());
    }
}
