package fr.relais.placement.application;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The blocks of this service. A change stores state and events in one write, once for a command id (INV-24). */
public interface Blocks {

    /** The block at its current version, or empty if there is none. */
    Mono<Versioned<BlockReservation>> find(BlockId id);

    /** By what the coordinators know it by. */
    Mono<Versioned<BlockReservation>> findByReference(Reference ref);

    /** By a hold that it has asked for, has, or still gives back. */
    Mono<Versioned<BlockReservation>> findByHold(HoldId hold);

    /** The newest ones, over or not, newest first. */
    Flux<Versioned<BlockReservation>> newest(int most);

    /** All that may keep beds now. */
    Flux<Versioned<BlockReservation>> active();

    /** All blocks to be looked at again by now. */
    Flux<BlockId> due(Instant now);

    /** Stores a new block, or meets the one that the same command created before. */
    Mono<Outcome<Versioned<BlockReservation>, BlockRefusal>> request(
            BlockId id, CommandContext context, Supplier<Decision<BlockReservation, BlockEvent, BlockRefusal>> decide);

    /** Changes a block by a decision on its present state; empty if there is no such block. */
    Mono<Outcome<Versioned<BlockReservation>, BlockRefusal>> change(
            BlockId id,
            CommandContext context,
            Function<BlockReservation, Decision<BlockReservation, BlockEvent, BlockRefusal>> decide);
}
