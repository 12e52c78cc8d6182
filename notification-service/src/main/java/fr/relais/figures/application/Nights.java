package fr.relais.figures.application;

import java.time.Instant;

import fr.relais.figures.domain.freeze.Registered;
import fr.relais.statistics.fact.Quarter;
import reactor.core.publisher.Mono;

/** What was said at the end of each night. */
public interface Nights {

    /** Keeps the latest of each quarter. */
    Mono<Void> put(Registered registered);

    /** The latest night of which the end was heard, or empty. */
    Mono<Instant> latest();

    /** How many could have asked in that quarter, or in the first one after it of which that is known; or empty. */
    Mono<Integer> registeredIn(Quarter quarter);
}
