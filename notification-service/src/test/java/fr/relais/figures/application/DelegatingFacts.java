package fr.relais.figures.application;

import fr.relais.figures.domain.freeze.ToldFact;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Facts that are kept elsewhere. */
class DelegatingFacts implements Facts {

    private final Facts facts;

    DelegatingFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Mono<Void> put(ToldFact told) {
        return facts.put(told);
    }

    @Override
    public Flux<Fact> of(Quarter quarter) {
        return facts.of(quarter);
    }

    @Override
    public Mono<Quarter> earliest() {
        return facts.earliest();
    }

    @Override
    public Mono<Void> eraseUpTo(Quarter quarter) {
        return facts.eraseUpTo(quarter);
    }
}
