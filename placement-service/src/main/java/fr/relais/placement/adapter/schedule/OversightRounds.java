package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.LookAtSearches;
import fr.relais.placement.application.opening.RemindOfReviews;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Goes round what organisations have asked for lately, and what coordinators have to look at. One that fails comes
 * again.
 */
@Component
class OversightRounds {

    private final LookAtSearches look;
    private final RemindOfReviews remind;

    OversightRounds(LookAtSearches look, RemindOfReviews remind) {
        this.look = look;
        this.remind = remind;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.sweep-every}")
    Mono<Void> look() {
        return Round.surviving("look at searches", look.round());
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    Mono<Void> remind() {
        return Round.surviving("remind of reviews", remind.round());
    }
}
