package fr.relais.capacity.adapter.mongo;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.ScarcityRecord;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.ScarcityEvent;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Mono;

/** One document for the whole country. */
final class MongoScarcityRecord implements ScarcityRecord {

    private static final String ID = "scarcity";

    private final AggregateStore<Scarcities, ScarcityEvent> store;

    MongoScarcityRecord(AggregateStore<Scarcities, ScarcityEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Scarcities> change(
            CommandContext context, Function<Scarcities, Decision<Scarcities, ScarcityEvent, Void>> decide) {
        var born = Mono.defer(() -> store.create(
                        ID, context, () -> Decision.<Scarcities, ScarcityEvent, Void>unchanged(Scarcities.NONE)))
                .then(Mono.defer(() -> store.change(ID, context, decide)));
        return store.change(ID, context, decide).switchIfEmpty(born).flatMap(MongoScarcityRecord::told);
    }

    private static Mono<Scarcities> told(Outcome<Versioned<Scarcities>, Void> outcome) {
        return outcome.fold(now -> Mono.just(now.value()), never -> Mono.empty());
    }
}
