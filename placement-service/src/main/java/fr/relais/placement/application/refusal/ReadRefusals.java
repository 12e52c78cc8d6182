package fr.relais.placement.application.refusal;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.refusal.Asked;
import fr.relais.placement.domain.refusal.CentreRates;
import reactor.core.publisher.Mono;

/** How often centres refuse, counted anew from what was asked whenever somebody wants to know. */
public final class ReadRefusals {

    private final PlacementRequests requests;

    public ReadRefusals(PlacementRequests requests) {
        this.requests = requests;
    }

    /** Of what centres were asked from the first moment on and before the second, whenever they answered. */
    public Mono<List<CentreRates>> between(Instant from, Instant to) {
        return requests.askedSince(from)
                .map(Versioned::value)
                .flatMapIterable(request -> Asked.of(request).toList())
                .filter(asked -> !asked.at().isBefore(from) && asked.at().isBefore(to))
                .collectList()
                .map(CentreRates::of);
    }
}
