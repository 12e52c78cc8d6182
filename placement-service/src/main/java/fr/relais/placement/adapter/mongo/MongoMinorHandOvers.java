package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.MinorHandOvers;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.minor.MinorHandOverRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.AggregateStore;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

/** One document per hand-over, under the id of its request; lists are served by a field under {@code lookup}. */
final class MongoMinorHandOvers implements MinorHandOvers {

    static final List<String> UNIQUE = List.of("ref");
    static final List<String> LOOKUPS = List.of("departement", "openedAt", "due");

    private static final int MOST = 500;
    private static final Bson NEWEST_FIRST = descending("lookup.openedAt", "_id");

    private final AggregateStore<MinorHandOver, MinorHandOverEvent> store;

    MongoMinorHandOvers(AggregateStore<MinorHandOver, MinorHandOverEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<MinorHandOver> find(Reference ref) {
        return store.findBy(eq("lookup.ref", ref.value())).map(Versioned::value);
    }

    @Override
    public Flux<MinorHandOver> of(Set<String> departements) {
        return store.list(in("lookup.departement", departements), NEWEST_FIRST, MOST)
                .map(Versioned::value);
    }

    @Override
    public Flux<MinorHandOver> all() {
        return store.list(exists("lookup.openedAt"), NEWEST_FIRST, MOST).map(Versioned::value);
    }

    @Override
    public Flux<MinorHandOver> due(Instant now) {
        return store.list(lte("lookup.due", Date.from(now)), ascending("lookup.due"), MOST)
                .map(Versioned::value);
    }

    @Override
    public Mono<Outcome<MinorHandOver, MinorHandOverRefusal>> open(
            RequestId request,
            CommandContext context,
            Supplier<Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> decide) {
        return store.create(request.toString(), context, decide).map(MongoMinorHandOvers::value);
    }

    @Override
    public Mono<Outcome<MinorHandOver, MinorHandOverRefusal>> change(
            RequestId request,
            CommandContext context,
            Function<MinorHandOver, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> decide) {
        return store.change(request.toString(), context, decide).map(MongoMinorHandOvers::value);
    }

    private static Outcome<MinorHandOver, MinorHandOverRefusal> value(
            Outcome<Versioned<MinorHandOver>, MinorHandOverRefusal> outcome) {
        return outcome.fold(changed -> Outcome.done(changed.value()), Outcome::refused);
    }
}
