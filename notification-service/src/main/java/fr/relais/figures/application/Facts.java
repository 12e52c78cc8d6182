package fr.relais.figures.application;

import fr.relais.figures.domain.freeze.ToldFact;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The facts of quarters that are not counted yet. */
public interface Facts {

    /** Keeps what was told in the latest night, in whatever order and however often it comes. */
    Mono<Void> put(ToldFact told);

    /** All of a quarter. */
    Flux<Fact> of(Quarter quarter);

    /** The earliest quarter of which there is a fact, or empty. */
    Mono<Quarter> earliest();

    /** Removes all of this quarter and of those before it. */
    Mono<Void> eraseUpTo(Quarter quarter);
}
