package fr.relais.placement.application;

import java.time.Clock;

import reactor.core.publisher.Mono;

/** Finds what a crash, a silent centre or an absent neighbour has left, and works it off. */
public final class SweepDue {

    private static final int AT_ONCE = 8;

    private final PlacementRequests requests;
    private final AdvanceRequest advance;
    private final Clock clock;

    public SweepDue(PlacementRequests requests, AdvanceRequest advance, Clock clock) {
        this.requests = requests;
        this.advance = advance;
        this.clock = clock;
    }

    /**
     * One round over everything that is due; requests are independent of each other, so their order does not matter.
     */
    public Mono<Void> round() {
        return Mono.defer(() -> requests.due(clock.instant())
                .flatMapDelayError(advance::advance, AT_ONCE, AT_ONCE)
                .then());
    }
}
