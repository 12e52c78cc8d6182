package fr.relais.placement.application.block;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Beds;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.Mint;
import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.block.BlockHold;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.BlockStep;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.ReleaseCause;
import reactor.core.publisher.Mono;

/**
 * Works off what follows from a block's state, step by step, until nothing is left to do or something outside does not
 * answer. Whoever comes next, here or in another replica, goes on from the stored state.
 */
public final class AdvanceBlock {

    /** Far more than any block needs in one go; the sweep goes on where this stops. */
    private static final int MOST_STEPS = 1_000;

    private final Blocks blocks;
    private final ChooseBeds choice;
    private final Beds beds;
    private final Mint mint;
    private final Clock clock;

    public AdvanceBlock(Blocks blocks, ChooseBeds choice, Beds beds, Mint mint, Clock clock) {
        this.blocks = blocks;
        this.choice = choice;
        this.beds = beds;
        this.mint = mint;
        this.clock = clock;
    }

    /** Completes when nothing is left to do; fails when something outside could not be done now. */
    public Mono<Void> advance(BlockId id) {
        return blocks.find(id)
                .map(Versioned::value)
                .flatMap(block -> follow(block, 0))
                .then();
    }

    /** Looks again for a block that has too few beds; nothing is written when there is still nothing more. */
    Mono<Void> reconsider(BlockReservation block) {
        return choice.choose(block)
                .filter(chosen -> !chosen.isEmpty())
                .flatMap(chosen -> intend(block, chosen))
                .flatMap(next -> follow(next, 0))
                .then();
    }

    private Mono<BlockReservation> follow(BlockReservation block, int done) {
        var step = block.nextStep(clock.instant());
        if (step instanceof BlockStep.Nothing || done == MOST_STEPS) {
            return Mono.just(block);
        }
        return take(block, step).flatMap(next -> follow(next, done + 1));
    }

    private Mono<BlockReservation> take(BlockReservation block, BlockStep step) {
        if (step instanceof BlockStep.Begin) {
            return change(block, current -> current.begin(clock.instant()));
        }
        if (step instanceof BlockStep.ChooseBeds) {
            return choice.choose(block).flatMap(chosen -> chosen.isEmpty() ? settle(block) : intend(block, chosen));
        }
        if (step instanceof BlockStep.PlaceHold place) {
            return place(block, place.asked());
        }
        if (step instanceof BlockStep.End) {
            return change(block, current -> current.end(clock.instant()));
        }
        if (step instanceof BlockStep.ReleaseHold release) {
            return release(block, release);
        }
        return Mono.error(new IllegalStateException("a step that nobody takes"));
    }

    private Mono<BlockReservation> settle(BlockReservation block) {
        return change(block, current -> current.gathering().nothingMore());
    }

    private Mono<BlockReservation> intend(BlockReservation block, List<Candidate> chosen) {
        return Mono.defer(() -> {
            var asked = chosen.stream()
                    .map(beds -> new BlockHold.Asked(new HoldId(mint.id()), beds))
                    .toList();
            return change(block, current -> current.gathering().intend(asked));
        });
    }

    private Mono<BlockReservation> place(BlockReservation block, BlockHold.Asked asked) {
        var until = block.plan().window().until();
        return beds.keep(asked.hold(), asked.beds(), until)
                .flatMap(answer -> change(
                        block,
                        current -> answer instanceof Beds.HoldAnswer.Granted granted
                                ? current.gathering().granted(kept(asked, granted))
                                : current.gathering().refused(asked.hold())));
    }

    private BlockHold.Kept kept(BlockHold.Asked asked, Beds.HoldAnswer.Granted granted) {
        var beds = asked.beds().knownAs(granted.centreCode());
        return new BlockHold.Kept(asked.hold(), beds, granted.fence(), granted.beds(), clock.instant());
    }

    private Mono<BlockReservation> release(BlockReservation block, BlockStep.ReleaseHold step) {
        var release = step.release();
        return beds.release(new Beds.HoldToRelease(
                        release.centre(), release.hold(), release.fence(), ReleaseCause.BLOCK_CLOSED))
                .then(change(block, current -> current.gathering().released(release.hold())));
    }

    private Mono<BlockReservation> change(
            BlockReservation block,
            Function<BlockReservation, Decision<BlockReservation, BlockEvent, BlockRefusal>> decide) {
        return Mono.defer(() -> blocks.change(
                        block.id(), CommandContext.system(clock.instant()).asRelief(), decide))
                .map(AdvanceBlock::stateOf);
    }

    private static BlockReservation stateOf(Outcome<Versioned<BlockReservation>, BlockRefusal> outcome) {
        return outcome.fold(Versioned::value, refusal -> {
            throw new IllegalStateException("a step of the process itself was refused");
        });
    }
}
