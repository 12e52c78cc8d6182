package fr.relais.placement.application;

import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Mono;

/**
 * Whether anything speaks against telling where somebody is met: the network may know the site, or an account of the
 * organisation that asks may be in its hands.
 */
public final class Doubts {

    private final Availability availability;
    private final Quarantines quarantines;

    public Doubts(Availability availability, Quarantines quarantines) {
        this.availability = availability;
        this.quarantines = quarantines;
    }

    /** Fails when it is not known. */
    Mono<Boolean> about(PlacementRequest request, Offer offer) {
        var compromised =
                availability.current().compromised().contains(offer.candidate().centre());
        return compromised
                ? Mono.just(true)
                : quarantines.hides(request.submission().organisation());
    }
}
