package fr.relais.figures.application;

import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The counts of each quarter. None is ever changed or removed. */
public interface FrozenQuarters {

    /** Keeps it, unless the quarter was frozen before: then that count stays. */
    Mono<Void> keep(FrozenQuarter frozen);

    /** All, in order. */
    Flux<FrozenQuarter> all();

    /** The last one that is frozen, or empty. */
    Mono<Quarter> last();
}
