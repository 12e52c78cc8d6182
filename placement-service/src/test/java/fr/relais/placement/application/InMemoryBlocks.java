package fr.relais.placement.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.BlockStage;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Blocks in memory, kept honest by running the suite of the real ones. */
final class InMemoryBlocks implements Blocks {

    private static final Comparator<Versioned<BlockReservation>> NEWEST_FIRST =
            Comparator.<Versioned<BlockReservation>, Instant>comparing(
                            found -> found.value().plan().requestedAt())
                    .thenComparing(found -> found.value().id().toString())
                    .reversed();

    private final Map<BlockId, Versioned<BlockReservation>> stored = new LinkedHashMap<>();
    final List<BlockEvent> events = new ArrayList<>();
    Runnable beforeWrite = () -> {};

    @Override
    public Mono<Versioned<BlockReservation>> find(BlockId id) {
        return Mono.fromSupplier(() -> stored.get(id));
    }

    private Flux<Versioned<BlockReservation>> all(Predicate<BlockReservation> which) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored.values())))
                .filter(found -> which.test(found.value()));
    }

    @Override
    public Mono<Versioned<BlockReservation>> findByReference(Reference ref) {
        return all(block -> block.plan().ref().equals(ref)).next();
    }

    @Override
    public Mono<Versioned<BlockReservation>> findByHold(HoldId hold) {
        return all(block -> holdsOf(block).anyMatch(hold::equals)).next();
    }

    private static Stream<HoldId> holdsOf(BlockReservation block) {
        var pending = block.stage() instanceof BlockStage.Closed closed
                ? closed.releases().stream().map(release -> release.hold())
                : Stream.<HoldId>empty();
        return Stream.concat(block.holds().map(hold -> hold.hold()), pending);
    }

    @Override
    public Flux<Versioned<BlockReservation>> newest(int most) {
        return all(block -> true).sort(NEWEST_FIRST).take(most);
    }

    @Override
    public Flux<Versioned<BlockReservation>> active() {
        return all(block -> block.stage() instanceof BlockStage.Active);
    }

    @Override
    public Flux<BlockId> due(Instant now) {
        return all(block -> block.due().filter(due -> !due.isAfter(now)).isPresent())
                .map(found -> found.value().id());
    }

    @Override
    public Mono<Outcome<Versioned<BlockReservation>, BlockRefusal>> request(
            BlockId id, CommandContext context, Supplier<Decision<BlockReservation, BlockEvent, BlockRefusal>> decide) {
        return Mono.fromSupplier(
                () -> stored.containsKey(id) ? Outcome.done(stored.get(id)) : keep(id, 0, decide.get()));
    }

    @Override
    public Mono<Outcome<Versioned<BlockReservation>, BlockRefusal>> change(
            BlockId id,
            CommandContext context,
            Function<BlockReservation, Decision<BlockReservation, BlockEvent, BlockRefusal>> decide) {
        return find(id).map(found -> {
            var decision = decide.apply(found.value());
            beforeWrite.run();
            return keep(id, found.version(), decision);
        });
    }

    private Outcome<Versioned<BlockReservation>, BlockRefusal> keep(
            BlockId id, long version, Decision<BlockReservation, BlockEvent, BlockRefusal> decision) {
        return decision.fold(
                accepted -> {
                    var changed = accepted.events().isEmpty() ? version : version + 1;
                    stored.put(id, new Versioned<>(accepted.state(), changed));
                    events.addAll(accepted.events());
                    return Outcome.done(stored.get(id));
                },
                Outcome::refused);
    }
}
