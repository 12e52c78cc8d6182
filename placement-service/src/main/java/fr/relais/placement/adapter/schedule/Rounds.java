package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.ReconcileHolds;
import fr.relais.placement.application.SweepDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Goes round: what is due, and whether holds and offers agree. A round that fails is followed by the next. */
class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final SweepDue sweep;
    private final ReconcileHolds reconcile;

    Rounds(SweepDue sweep, ReconcileHolds reconcile) {
        this.sweep = sweep;
        this.reconcile = reconcile;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${placement.schedule.sweep-every}")
    Mono<Void> sweep() {
        return surviving("sweep", sweep.round());
    }

    @Scheduled(
            initialDelayString = "${placement.schedule.reconcile-every}",
            fixedDelayString = "${placement.schedule.reconcile-every}")
    Mono<Void> reconcile() {
        return surviving("reconciliation", reconcile.round());
    }

    private static Mono<Void> surviving(String name, Mono<Void> round) {
        return round.onErrorResume(failure -> {
            log.warn("a {} was cut short: {}", name, failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
