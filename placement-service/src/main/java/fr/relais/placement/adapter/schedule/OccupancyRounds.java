package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.CompareOccupancy;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Looks who lives where: after a start, when something may have been lost, and now and then. */
class OccupancyRounds {

    private final CompareOccupancy occupancy;

    OccupancyRounds(CompareOccupancy occupancy) {
        this.occupancy = occupancy;
    }

    @Scheduled(
            initialDelayString = "${relais.rounds.reconcile-every}",
            fixedDelayString = "${relais.rounds.occupancy-every}")
    Mono<Void> occupancy() {
        return Round.surviving("look at who lives where", occupancy.round());
    }
}
