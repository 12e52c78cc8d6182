package fr.relais.placement.application;

import fr.relais.blocks.Versioned;
import reactor.core.publisher.Mono;

/**
 * Completes the stays that were opened before it was kept what each side knows them by, so that their centres find them
 * in their lists. Done once after a start; doing it again changes nothing.
 */
public final class CompleteStays {

    private final PlacementRequests requests;
    private final StaysOfRequests stays;

    public CompleteStays(PlacementRequests requests, StaysOfRequests stays) {
        this.requests = requests;
        this.stays = stays;
    }

    /** Looks at every request that has not ended. */
    public Mono<Void> round() {
        return Mono.defer(() -> requests.open(Page.first(Integer.MAX_VALUE))
                .map(Versioned::value)
                .filter(request ->
                        request.ties().byRequest() && request.arrival().isPresent())
                .concatMapDelayError(stays::of)
                .then());
    }
}
