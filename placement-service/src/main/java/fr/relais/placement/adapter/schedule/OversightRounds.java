package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.LookAtSearches;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes round what organisations have asked for lately. A round that fails comes again. */
@Component
class OversightRounds {

    private final LookAtSearches look;

    OversightRounds(LookAtSearches look) {
        this.look = look;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${placement.schedule.sweep-every}")
    Mono<Void> look() {
        return Round.surviving("look at searches", look.round());
    }
}
