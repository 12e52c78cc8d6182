package fr.relais.placement.application;

import java.time.Instant;

import fr.relais.placement.domain.fact.Quarter;
import fr.relais.placement.domain.fact.RequestFact;
import reactor.core.publisher.Mono;

/** Where facts for the statistics go. What is told of one request in a later night replaces what was told before. */
public interface FactSink {

    /**
     * Completes when it will not be lost.
     *
     * @param night the same for everything of one night
     */
    Mono<Void> tell(RequestFact fact, Instant night);

    /** How many organisations could have asked for a place in this quarter: the last word of a night. */
    Mono<Void> tellRegistered(Quarter quarter, int organisations, Instant night);
}
