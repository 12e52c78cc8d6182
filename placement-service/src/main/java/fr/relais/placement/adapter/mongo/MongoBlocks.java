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
import fr.relais.placement.application.Blocks;
import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

/** One document per block; every list is served by a field under {@code lookup} with an index. */
final class MongoBlocks implements Blocks {

    static final List<String> UNIQUE = List.of("ref");
    static final List<String> LOOKUPS = List.of("holds", "stage", "due", "requestedAt");

    private static final int ALL = 0;

    private final AggregateStore<BlockReservation, BlockEvent> store;

    MongoBlocks(AggregateStore<BlockReservation, BlockEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Versioned<BlockReservation>> find(BlockId id) {
        return store.find(id.toString());
    }

    @Override
    public Mono<Versioned<BlockReservation>> findByReference(Reference ref) {
        return store.findBy(eq("lookup.ref", ref.value()));
    }

    @Override
    public Mono<Versioned<BlockReservation>> findByHold(HoldId hold) {
        return store.findBy(eq("lookup.holds", hold.toString()));
    }

    @Override
    public Flux<Versioned<BlockReservation>> newest(int most) {
        return store.list(exists("lookup.requestedAt"), descending("lookup.requestedAt", "_id"), most);
    }

    @Override
    public Flux<Versioned<BlockReservation>> active() {
        return store.list(eq("lookup.stage", BlockStageDocuments.ACTIVE), ascending("_id"), ALL);
    }

    @Override
    public Flux<BlockId> due(Instant now) {
        return store.list(lte("lookup.due", Date.from(now)), ascending("lookup.due"), ALL)
                .map(found -> found.value().id());
    }

    @Override
    public Mono<Outcome<Versioned<BlockReservation>, BlockRefusal>> request(
            BlockId id, CommandContext context, Supplier<Decision<BlockReservation, BlockEvent, BlockRefusal>> decide) {
        return store.create(id.toString(), context, decide);
    }

    @Override
    public Mono<Outcome<Versioned<BlockReservation>, BlockRefusal>> change(
            BlockId id,
            CommandContext context,
            Function<BlockReservation, Decision<BlockReservation, BlockEvent, BlockRefusal>> decide) {
        return store.change(id.toString(), context, decide);
    }
}
