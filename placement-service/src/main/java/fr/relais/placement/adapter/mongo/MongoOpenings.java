package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.opening.Openings;
import fr.relais.placement.domain.opening.Opening;
import fr.relais.placement.domain.opening.OpeningEvent;
import fr.relais.placement.domain.opening.OpeningId;
import fr.relais.placement.domain.opening.OpeningRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

/** One document per opening; every list is served by a field under {@code lookup} with an index. */
final class MongoOpenings implements Openings {

    static final List<String> UNIQUE = List.of("ref");
    static final List<String> LOOKUPS = List.of("agreedAt", "toReview", "request");

    private static final int ALL = 0;

    private final AggregateStore<Opening, OpeningEvent> store;

    MongoOpenings(AggregateStore<Opening, OpeningEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Opening> find(Reference ref) {
        return store.findBy(eq("lookup.ref", ref.value())).map(Versioned::value);
    }

    @Override
    public Flux<Opening> agreedSince(Instant from) {
        return store.list(gte("lookup.agreedAt", Date.from(from)), ascending("lookup.agreedAt"), ALL)
                .map(Versioned::value);
    }

    @Override
    public Flux<Opening> toReview() {
        return store.list(exists("lookup.toReview"), ascending("lookup.toReview", "_id"), ALL)
                .map(Versioned::value);
    }

    @Override
    public Mono<Outcome<Opening, OpeningRefusal>> ask(
            OpeningId id, CommandContext context, Supplier<Decision<Opening, OpeningEvent, OpeningRefusal>> decide) {
        return store.create(id.toString(), context, decide).map(outcome -> outcome.map(Versioned::value));
    }

    @Override
    public Mono<Outcome<Opening, OpeningRefusal>> change(
            OpeningId id,
            CommandContext context,
            Function<Opening, Decision<Opening, OpeningEvent, OpeningRefusal>> decide) {
        return store.change(id.toString(), context, decide).map(outcome -> outcome.map(Versioned::value));
    }
}
