package fr.relais.placement.adapter.web;

import java.util.Objects;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.StaysOfRequests;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.stay.Admission;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.platform.web.Caller;
import reactor.core.publisher.Mono;

/** How a centre's own stays are found, by the references of the offers they follow from. */
record OwnStays(PlacementRequests requests, StaysOfRequests stays) {

    /** A stay, with the request it follows from. */
    record Own(PlacementRequest request, Stay stay) {}

    /** The stay of that reference, when it is the caller's; empty for everything else alike. */
    Mono<Own> find(Reference ref, Caller caller, Action action) {
        return requests.findByOffer(ref)
                .map(Versioned::value)
                .flatMap(request -> stays.of(request, ref).map(stay -> new Own(request, stay)))
                .filter(own -> own.stay().admission() != null)
                .filter(own -> AccessPolicy.allows(
                        caller.roles(),
                        caller.organisation(),
                        action,
                        admission(own.stay()).organisation()));
    }

    /** What each side knows it by: there of every stay that can be found by a reference. */
    static Admission admission(Stay stay) {
        return Objects.requireNonNull(stay.admission());
    }
}
