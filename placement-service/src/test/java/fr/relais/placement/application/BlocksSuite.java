package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.block.BlockEvent.BlockRequested;
import fr.relais.placement.domain.block.BlockPlan;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.BlockSituations;
import fr.relais.placement.domain.block.BlockSituations.Situation;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every store of blocks; run against the one in memory and the real one. */
public abstract class BlocksSuite {

    private static final CommandContext SYSTEM = CommandContext.system(BlockSituations.NOW);

    private final Blocks blocks = empty();

    /** A store with nothing in it. */
    protected abstract Blocks empty();

    private BlockReservation stored(Situation situation) {
        return stored(situation, BlockSituations.NOW);
    }

    private BlockReservation stored(Situation situation, Instant requestedAt) {
        var like = BlockSituations.in(situation);
        var plan = like.plan();
        var id = new BlockId(UUID.randomUUID());
        var letters = id.toString().replaceAll("[^a-f2-7]", "");
        var ref = new Reference((letters + "a".repeat(26)).substring(0, 26));
        var block = new BlockReservation(
                id,
                new BlockPlan(
                        ref,
                        plan.codeName(),
                        plan.least(),
                        plan.most(),
                        plan.window(),
                        plan.file(),
                        plan.requestedBy(),
                        requestedAt),
                like.stage());
        return blocks.request(id, SYSTEM, () -> Decision.accept(block, new BlockRequested(4)))
                .block()
                .fold(Versioned::value, refusal -> null);
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasStored(Situation situation) {
        var block = stored(situation);

        assertThat(blocks.find(block.id()).block().value()).isEqualTo(block);
        assertThat(blocks.findByReference(block.plan().ref()).block().value()).isEqualTo(block);
    }

    @Test
    void findsWhoClaimsAHold() {
        var asking = stored(Situation.ASKING);

        assertThat(blocks.findByHold(BlockSituations.HOLD).block().value()).isEqualTo(asking);
        assertThat(blocks.findByHold(new HoldId(new UUID(9, 9))).block()).isNull();
    }

    @Test
    void claimsAHoldUntilItIsGivenBack() {
        var closing = stored(Situation.CLOSING);

        assertThat(blocks.findByHold(BlockSituations.HOLD).block().value()).isEqualTo(closing);
        blocks.change(closing.id(), SYSTEM, block -> block.gathering().released(BlockSituations.HOLD))
                .block();

        assertThat(blocks.findByHold(BlockSituations.HOLD).block()).isNull();
    }

    @Test
    void listsTheNewestFirst() {
        var older = stored(Situation.CLOSED);
        var newer = stored(Situation.REQUESTED, BlockSituations.NOW.plus(Duration.ofMinutes(1)));

        assertThat(blocks.newest(2)
                        .map(found -> found.value().id())
                        .collectList()
                        .block())
                .containsExactly(newer.id(), older.id());
        assertThat(blocks.newest(1)
                        .map(found -> found.value().id())
                        .collectList()
                        .block())
                .containsExactly(newer.id());
    }

    @Test
    void listsThoseThatMayKeepBeds() {
        stored(Situation.APPROVED);
        stored(Situation.CLOSING);
        var keeping = stored(Situation.KEEPING);

        assertThat(blocks.active()
                        .map(found -> found.value().id())
                        .collectList()
                        .block())
                .containsExactly(keeping.id());
    }

    @Test
    void listsWhatIsDue() {
        var approved = stored(Situation.APPROVED);
        var closing = stored(Situation.CLOSING);
        stored(Situation.CLOSED);

        assertThat(blocks.due(BlockSituations.FROM.minusMillis(1)).collectList().block())
                .containsExactly(closing.id());
        assertThat(blocks.due(BlockSituations.FROM).collectList().block())
                .containsExactlyInAnyOrder(closing.id(), approved.id());
    }

    @Test
    void storesADecisionAndLeavesARefusalWithoutATrace() {
        var block = stored(Situation.REQUESTED);

        var refused = blocks.change(block.id(), SYSTEM, it -> Decision.refuse(BlockRefusal.SAME_PERSON))
                .block();
        var done = blocks.change(
                        block.id(), SYSTEM, it -> it.approve(BlockSituations.approval(), BlockSituations.PLENTY))
                .block();

        assertThat(refused).isEqualTo(Outcome.refused(BlockRefusal.SAME_PERSON));
        assertThat(done).isInstanceOf(Outcome.Done.class);
        assertThat(blocks.find(block.id()).block().version()).isEqualTo(2);
        assertThat(blocks.find(block.id()).block().value().approval()).contains(BlockSituations.approval());
    }
}
