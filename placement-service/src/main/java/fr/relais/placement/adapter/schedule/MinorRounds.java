package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.SweepMinorHandOvers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes round the hand-overs of minors whose days have come. A round that fails comes again. */
@Component
class MinorRounds {

    private static final Logger log = LoggerFactory.getLogger(MinorRounds.class);

    private final SweepMinorHandOvers sweep;

    MinorRounds(SweepMinorHandOvers sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.sweep-every}")
    Mono<Void> sweep() {
        return sweep.round().onErrorResume(failure -> {
            log.warn(
                    "a sweep of hand-overs was cut short: {}",
                    failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
