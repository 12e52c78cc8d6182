package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.LookAtSearches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes round what organisations have asked for lately. A round that fails comes again. */
@Component
class OversightRounds {

    private static final Logger log = LoggerFactory.getLogger(OversightRounds.class);

    private final LookAtSearches look;

    OversightRounds(LookAtSearches look) {
        this.look = look;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${placement.schedule.sweep-every}")
    Mono<Void> look() {
        return look.round().onErrorResume(failure -> {
            log.warn("a look at searches was cut short: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
