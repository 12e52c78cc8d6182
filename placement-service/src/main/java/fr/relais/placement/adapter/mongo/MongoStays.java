package fr.relais.placement.adapter.mongo;

import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.application.Stays;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Mono;

/** One document per stay. */
final class MongoStays implements Stays {

    private final AggregateStore<Stay, StayEvent> store;

    MongoStays(AggregateStore<Stay, StayEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Void> open(NewStay stay, CommandContext context) {
        return store.create(
                        stay.id().toString(),
                        context,
                        () -> Stay.open(stay.id(), stay.centre(), stay.unit(), stay.arrivedAt()))
                .then();
    }

    @Override
    public Mono<Void> end(StayId id, Instant leftAt, CommandContext context) {
        return store.change(id.toString(), context, stay -> stay.end(leftAt)).then();
    }
}
