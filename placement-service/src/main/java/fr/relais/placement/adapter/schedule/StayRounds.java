package fr.relais.placement.adapter.schedule;

import java.util.concurrent.atomic.AtomicBoolean;

import fr.relais.placement.application.CompleteStays;
import fr.relais.placement.application.SweepStays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes round the stays: who is to be told of what, and which request is to follow. A round that fails comes again. */
@Component
class StayRounds {

    private static final Logger log = LoggerFactory.getLogger(StayRounds.class);

    private final SweepStays sweep;
    private final CompleteStays complete;
    private final AtomicBoolean completed = new AtomicBoolean();

    StayRounds(SweepStays sweep, CompleteStays complete) {
        this.sweep = sweep;
        this.complete = complete;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${placement.schedule.sweep-every}")
    Mono<Void> sweep() {
        return surviving("sweep of stays", sweep.round());
    }

    /** Until it has succeeded once. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${placement.schedule.reconcile-every}")
    Mono<Void> complete() {
        return completed.get()
                ? Mono.empty()
                : surviving("completion of stays", complete.round().doOnSuccess(done -> completed.set(true)));
    }

    private static Mono<Void> surviving(String name, Mono<Void> round) {
        return round.onErrorResume(failure -> {
            log.warn("a {} was cut short: {}", name, failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
