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
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

/** One document per review; every list is served by a field under {@code lookup} with an index. */
final class MongoReviews implements Reviews {

    static final List<String> UNIQUE = List.of("ref");
    static final List<String> LOOKUPS = List.of("due", "openUntil");

    private static final int ALL = 0;

    private final AggregateStore<RefusalReview, ReviewEvent> store;

    MongoReviews(AggregateStore<RefusalReview, ReviewEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Versioned<RefusalReview>> findByReference(Reference ref) {
        return store.findBy(eq("lookup.ref", ref.value()));
    }

    @Override
    public Flux<Versioned<RefusalReview>> undecided() {
        return store.list(exists("lookup.openUntil"), ascending("lookup.openUntil", "_id"), ALL);
    }

    @Override
    public Flux<Versioned<RefusalReview>> due(Instant now) {
        return store.list(lte("lookup.due", Date.from(now)), ascending("lookup.due"), ALL);
    }

    @Override
    public Mono<Outcome<Versioned<RefusalReview>, ReviewRefusal>> open(
            ReviewId id, CommandContext context, Supplier<Decision<RefusalReview, ReviewEvent, ReviewRefusal>> decide) {
        return store.create(id.toString(), context, decide);
    }

    @Override
    public Mono<Outcome<Versioned<RefusalReview>, ReviewRefusal>> change(
            ReviewId id,
            CommandContext context,
            Function<RefusalReview, Decision<RefusalReview, ReviewEvent, ReviewRefusal>> decide) {
        return store.change(id.toString(), context, decide);
    }
}
