package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.refusal.AdvanceReview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Goes round the reviews of refusals: beds to be frozen or given back, what is over. A round that fails comes again.
 */
@Component
class ReviewRounds {

    private static final Logger log = LoggerFactory.getLogger(ReviewRounds.class);

    private final AdvanceReview advance;

    ReviewRounds(AdvanceReview advance) {
        this.advance = advance;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${placement.schedule.sweep-every}")
    Mono<Void> sweep() {
        return advance.round().onErrorResume(failure -> {
            log.warn("a sweep of reviews was cut short: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
