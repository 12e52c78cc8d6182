package fr.relais.placement.application;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at everyone who waits, by danger tier and then by seniority, one after the other: who comes first is asked for
 * first. Then at everyone for whom more centres could be asked in advance: nothing is held for them yet.
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
        return requests.waiting()
                .concatWith(solicitingMore())
                .concatMapDelayError(advance::reconsider)
                .then();
    }

    private Flux<RequestId> solicitingMore() {
        return requests.soliciting()
                .map(Versioned::value)
                .filter(request -> request.asking().room() > 0)
                .map(PlacementRequest::id);
    }
}
