package fr.relais.placement.adapter.kafka;

import java.time.Instant;

import fr.relais.placement.application.FactSink;
import fr.relais.placement.domain.fact.Quarter;
import fr.relais.placement.domain.fact.RequestFact;
import fr.relais.platform.store.Tellings;
import reactor.core.publisher.Mono;

/** Tells facts on their own topic. */
final class KafkaFacts implements FactSink {

    private final Tellings tellings;

    KafkaFacts(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public Mono<Void> tell(RequestFact fact, Instant night) {
        return tellings.tell(FactMessages.of(fact), night);
    }

    @Override
    public Mono<Void> tellRegistered(Quarter quarter, int organisations, Instant night) {
        return tellings.tell(FactMessages.registered(quarter, organisations), night);
    }
}
