package fr.relais.placement.application;

import java.util.Set;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Flux;

/**
 * Who has to be brought away: everybody who lives in, or is expected at, a place that the network may know.
 *
 * <p>Follows from state, not from a message: true at the moment it is asked, as far as availability has been read.
 */
public final class Evacuations {

    private final PlacementRequests requests;
    private final Availability availability;

    public Evacuations(PlacementRequests requests, Availability availability) {
        this.requests = requests;
        this.availability = availability;
    }

    /** The requests of those people, in no order. */
    public Flux<PlacementRequest> now() {
        return Flux.defer(() -> at(availability.current().compromised()));
    }

    private Flux<PlacementRequest> at(Set<CentreRef> sites) {
        return sites.isEmpty()
                ? Flux.empty()
                : requests.withPlace()
                        .map(Versioned::value)
                        .filter(request -> request.liveOffer()
                                .filter(offer ->
                                        sites.contains(offer.candidate().centre()))
                                .isPresent());
    }
}
