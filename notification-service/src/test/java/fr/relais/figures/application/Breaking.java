package fr.relais.figures.application;

import java.util.Collection;
import java.util.UUID;

import fr.relais.statistics.fact.Quarter;
import reactor.core.publisher.Mono;

/** Stores that break when they are to erase something. */
final class Breaking {

    private Breaking() {}

    private static <T> Mono<T> crash() {
        return Mono.error(new IllegalStateException("crashed"));
    }

    static Facts at(Facts facts) {
        return new DelegatingFacts(facts) {
            @Override
            public Mono<Void> eraseUpTo(Quarter quarter) {
                return crash();
            }
        };
    }

    static Exploitations at(Exploitations given) {
        return new DelegatingExploitations(given) {
            @Override
            public Mono<Void> erase(Collection<UUID> entries, Quarter givenUpTo) {
                return crash();
            }
        };
    }
}
