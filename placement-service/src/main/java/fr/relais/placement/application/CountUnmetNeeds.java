package fr.relais.placement.application;

import java.time.Clock;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.UnmetNeeds;
import fr.relais.placement.domain.unmet.UnmetHistory;
import reactor.core.publisher.Mono;

/** Says to the coordinator how much is missing, where a place could not be found. */
public final class CountUnmetNeeds {

    private final PlacementRequests requests;
    private final Clock clock;

    public CountUnmetNeeds(PlacementRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Counts from the requests themselves, so that it is right at every moment, also after a crash. */
    public Mono<UnmetHistory> lastDays(int days) {
        return Mono.defer(() -> {
            var today = UnmetNeeds.dayOf(clock.instant());
            return requests.unmetSince(today.minusDays(days - 1))
                    .map(Versioned::value)
                    .reduce(UnmetHistory.none(today, days), UnmetHistory::with);
        });
    }
}
