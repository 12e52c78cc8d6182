package fr.relais.placement.adapter.schedule;

import java.util.concurrent.atomic.AtomicBoolean;

import fr.relais.placement.application.CompleteStays;
import fr.relais.placement.application.SweepStays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes round the stays: who is to be told of what, and which request is to follow. A round that fails comes again. */
@Component
class StayRounds {

    private final SweepStays sweep;
    private final CompleteStays complete;
    private final AtomicBoolean completed = new AtomicBoolean();

    StayRounds(SweepStays sweep, CompleteStays complete) {
        this.sweep = sweep;
        this.complete = complete;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.sweep-every}")
    Mono<Void> sweep() {
        return Round.surviving("sweep of stays", sweep.round());
    }

    /** Until it has succeeded once. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.reconcile-every}")
    Mono<Void> complete() {
        return completed.get()
                ? Mono.empty()
                : Round.surviving("completion of stays", complete.round().doOnSuccess(done -> completed.set(true)));
    }
}
