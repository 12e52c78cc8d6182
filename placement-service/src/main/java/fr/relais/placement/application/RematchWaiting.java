package fr.relais.placement.application;

import reactor.core.publisher.Mono;

/**
 * Looks at everyone who waits, by danger tier and then by seniority, one after the other: who comes first is asked for
 * first.
 */
public final class RematchWaiting {

    private final PlacementRequests requests;
    private final AdvanceRequest advance;

    public RematchWaiting(PlacementRequests requests, AdvanceRequest advance) {
        this.requests = requests;
        this.advance = advance;
    }

    /** One round. A request that cannot be advanced now does not hold up the others; the next round finds it again. */
    public Mono<Void> round() {
        return requests.waiting().concatMapDelayError(advance::reconsider).then();
    }
}
