package fr.relais.capacity.adapter.mongo;

import java.time.Duration;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The indexes of a collection that is no collection of aggregates: made before its first use, once. */
final class Indexes {

    private static final Duration FOR_GOOD = Duration.ofMillis(Long.MAX_VALUE);

    private final Mono<Void> made;

    Indexes(Publisher<?>... creations) {
        this.made = Flux.fromArray(creations)
                .concatMap(creation -> creation)
                .then()
                .cache(nothing -> FOR_GOOD, failure -> Duration.ZERO, () -> FOR_GOOD);
    }

    /** Completes when they are there; after a failure the next use tries again. */
    Mono<Void> made() {
        return made;
    }
}
