package fr.relais.figures.application;

import fr.relais.figures.domain.freeze.Registered;
import fr.relais.figures.domain.freeze.ToldFact;
import reactor.core.publisher.Mono;

/** Keeps what is told in a night. */
public final class HearFact {

    private final Facts facts;
    private final Nights nights;
    private final FrozenQuarters frozen;

    public HearFact(Facts facts, Nights nights, FrozenQuarters frozen) {
        this.facts = facts;
        this.nights = nights;
        this.frozen = frozen;
    }

    /** Completes when durable. What is told of a quarter that was counted is let go: it is never counted again. */
    public Mono<Void> fact(ToldFact told) {
        return frozen.last()
                .filter(last -> told.fact().quarter().compareTo(last) <= 0)
                .hasElement()
                .flatMap(counted -> counted ? Mono.empty() : facts.put(told));
    }

    /** Completes when durable. */
    public Mono<Void> endOfNight(Registered registered) {
        return nights.put(registered);
    }
}
