package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.LeaveCompromisedSites;
import fr.relais.placement.application.ReconcileHolds;
import fr.relais.placement.application.RefreshPrices;
import fr.relais.placement.application.SweepDue;
import fr.relais.placement.application.block.BlockRounds;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Goes round: what is due, whether anybody is offered a place where nobody is sent, whether holds and offers agree,
 * what places cost others, and who still waits. A round that fails is followed by the next.
 */
class Rounds {

    private final SweepDue sweep;
    private final BlockRounds blocks;
    private final ReconcileHolds reconcile;
    private final LeaveCompromisedSites leave;
    private final RefreshPrices prices;
    private final Agenda agenda;

    Rounds(
            SweepDue sweep,
            BlockRounds blocks,
            ReconcileHolds reconcile,
            LeaveCompromisedSites leave,
            RefreshPrices prices,
            Agenda agenda) {
        this.sweep = sweep;
        this.blocks = blocks;
        this.reconcile = reconcile;
        this.leave = leave;
        this.prices = prices;
        this.agenda = agenda;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.sweep-every}")
    Mono<Void> sweep() {
        return Round.surviving("sweep", sweep.round()).then(Round.surviving("sweep of blocks", blocks.sweep()));
    }

    @Scheduled(
            initialDelayString = "${relais.rounds.reconcile-every}",
            fixedDelayString = "${relais.rounds.reconcile-every}")
    Mono<Void> reconcile() {
        return Round.surviving("look at compromised sites", leave.round())
                .then(Mono.defer(() -> Round.surviving("reconciliation", reconcile.round())));
    }

    /** Prices may be old: they order places that are equally good, and change nothing else. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${relais.rounds.prices-every}")
    Mono<Void> prices() {
        return Round.surviving("look at prices", prices.round());
    }

    /** An announcement is followed by a round at once; this is for the round that failed. */
    @Scheduled(
            initialDelayString = "${relais.rounds.rematch-every}",
            fixedDelayString = "${relais.rounds.rematch-every}")
    void rematch() {
        agenda.rematch();
    }
}
