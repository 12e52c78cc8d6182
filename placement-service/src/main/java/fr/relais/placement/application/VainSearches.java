package fr.relais.placement.application;

import java.util.Collection;

import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Mono;

/** Searches that came to nothing by the will of their own side. */
@FunctionalInterface
public interface VainSearches {

    /** How many of these requests were taken back, or had a place to which the person said no; each counts once. */
    Mono<Integer> among(Collection<RequestId> requests);
}
