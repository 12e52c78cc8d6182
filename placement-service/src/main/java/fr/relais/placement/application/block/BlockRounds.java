package fr.relais.placement.application.block;

import java.time.Clock;

import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.domain.block.BlockReservation;
import reactor.core.publisher.Mono;

/** Finds the blocks that a crash, the time or an absent neighbour has left something to do for. */
public final class BlockRounds {

    private final Blocks blocks;
    private final AdvanceBlock advance;
    private final Clock clock;

    public BlockRounds(Blocks blocks, AdvanceBlock advance, Clock clock) {
        this.blocks = blocks;
        this.advance = advance;
        this.clock = clock;
    }

    /** One round over everything that is due. A block that cannot be advanced now does not hold up the others. */
    public Mono<Void> sweep() {
        return Mono.defer(() -> blocks.due(clock.instant())
                .concatMapDelayError(advance::advance)
                .then());
    }

    /** Looks again for every block that has too few beds: something has been announced. */
    public Mono<Void> reconsider() {
        return blocks.active()
                .map(Versioned::value)
                .filter(BlockReservation::isShort)
                .concatMapDelayError(advance::reconsider)
                .then();
    }
}
