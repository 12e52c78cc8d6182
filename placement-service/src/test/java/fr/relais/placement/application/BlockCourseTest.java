package fr.relais.placement.application;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.block.BlockEvent.OnCallTold;
import fr.relais.placement.domain.block.BlockHold;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockStage;
import fr.relais.placement.domain.block.OverrideReason;
import fr.relais.placement.domain.block.Seeker;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The course of a block, from two people's word to the last bed given back. */
class BlockCourseTest {

    private final BlockWorld world = new BlockWorld();

    private void built(String unit, int beds) {
        world.beds.build(unit, beds);
        world.announce();
    }

    private List<BlockHold.Kept> kept(BlockId id) {
        return world.at(id).kept().toList();
    }

    private List<Notice.Kind> told() {
        return world.blocks.events.stream()
                .filter(OnCallTold.class::isInstance)
                .map(event -> ((OnCallTold) event).notice().kind())
                .toList();
    }

    @Test
    void keepsNothingBeforeItsWindowBegins() {
        built("a", 30);
        var id = world.requested(4, 9, Duration.ofHours(2));
        world.approve(id, null);

        world.rounds.sweep().block();
        assertThat(world.beds.leases).isEmpty();
        world.clock.advance(Duration.ofHours(2));
        world.rounds.sweep().block();

        assertThat(kept(id)).extracting(BlockHold::people).containsExactly(9);
        assertThat(world.beds.free("a")).hasSize(21);
    }

    @Test
    void keepsBedsOfSeveralUnitsAndNeverOneThatIsTaken() {
        built("a", 3);
        built("b", 3);
        var first = world.keeping(2, 4);

        world.announce();
        var second = world.keeping(1, 4);

        assertThat(world.at(first).people()).isEqualTo(4);
        assertThat(world.at(second).people()).isEqualTo(2);
        assertThat(world.beds.free("a")).isEmpty();
        assertThat(world.beds.free("b")).isEmpty();
    }

    @Test
    void asksForMoreThanItsShareOnlyWithAReason() {
        built("a", 20);
        var id = world.requested(4, 7, Duration.ZERO);

        assertThat(world.approve(id, null)).isEqualTo(Outcome.refused(BlockRefusal.OVER_SHARE));
        assertThat(world.at(id).stage()).isInstanceOf(BlockStage.Requested.class);
        assertThat(world.approve(id, OverrideReason.FEW_VACANCIES)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void keepsToItsShareAsItIsWhenTheWindowBegins() {
        built("a", 40);
        var id = world.requested(2, 9, Duration.ofHours(2));
        world.approve(id, null);
        world.keeping(5, 5);
        world.announce();

        world.clock.advance(Duration.ofHours(2));
        world.rounds.sweep().block();

        assertThat(world.at(id).people()).isEqualTo(40 * 30 / 100 - 5);
    }

    @Test
    void tellsOnceThatItHasTooFewAndGoesOnWhenMoreIsAnnounced() {
        built("a", 2);
        var id = world.keeping(4, 9);
        world.rounds.reconsider().block();
        assertThat(told()).containsExactly(Notice.Kind.BLOCK_REQUESTED, Notice.Kind.BLOCK_SHORT);

        built("b", 9);
        world.rounds.reconsider().block();

        assertThat(world.at(id).people()).isEqualTo(4);
        assertThat(told()).hasSize(2);
    }

    @Test
    void asksElsewhereWhenBedsAreNotToBeHad() {
        built("a", 2);
        built("b", 2);
        world.beds.leases.put(new HoldId(new UUID(9, 9)), new BedsByUnit.Lease("a", Set.of("a-0"), false, null, 1));

        var id = world.keeping(2, 2);

        assertThat(world.at(id).people()).isEqualTo(2);
        assertThat(kept(id).get(0).beds().unit().value()).isEqualTo("b");
    }

    /** Scenario 15: nine come out, three agree; the rest is given back the same day. */
    @Test
    void threeOfNineAreOfferedBedsOfTheBlockAndTheRestIsGivenBack() {
        built("a", 30);
        var id = world.keeping(4, 9);
        var agreed = List.of(world.placedOutOf(id), world.placedOutOf(id), world.placedOutOf(id));

        world.reserve.close(id, world.by("first")).block();
        world.advanceBlock.advance(id).block();

        assertThat(agreed).allSatisfy(one -> {
            assertThat(world.at(one).stage()).isInstanceOf(Stage.Offered.class);
            assertThat(world.at(one).places()).allMatch(place -> place.outOf() != null);
        });
        assertThat(world.beds.free("a")).hasSize(27);
        assertThat(world.beds.calls).contains("release BLOCK_CLOSED");
    }

    @Test
    void looksInTheWholeCountryForWhomNoBedIsLeft() {
        built("a", 9);
        var id = world.keeping(1, 1);
        world.announce();
        world.placedOutOf(id);

        var second = world.placedOutOf(id);

        assertThat(world.at(second).stage()).isInstanceOf(Stage.Offered.class);
        assertThat(world.at(second).places()).allMatch(place -> place.outOf() == null);
    }

    @Test
    void knowsWithoutAnAlarmThatItsBedsWereAllTaken() {
        built("a", 2);
        var id = world.keeping(2, 2);
        world.placedOutOf(id);
        world.placedOutOf(id);
        world.clock.advance(Duration.ofMinutes(6));

        world.reconcile.round().block();
        world.rounds.reconsider().block();

        assertThat(kept(id)).isEmpty();
        assertThat(world.at(id).people()).isEqualTo(2);
        assertThat(world.small.alarms).isEmpty();
        assertThat(world.beds.free("a")).isEmpty();
    }

    @Test
    void isLeftAloneByTheComparisonOfHolds() {
        built("a", 9);
        var id = world.keeping(2, 2);
        world.clock.advance(Duration.ofMinutes(6));

        world.reconcile.round().block();

        assertThat(kept(id)).hasSize(1);
        assertThat(world.beds.free("a")).hasSize(7);
        assertThat(world.small.alarms).isEmpty();
    }

    @Test
    void letsNobodyComeOutOfItWhenItIsOverOrHasNotBegun() {
        built("a", 30);
        var early = world.requested(1, 2, Duration.ofHours(1));
        var over = world.keeping(1, 2);
        world.reserve.close(over, world.by("first")).block();

        assertThat(refusal(world.agrees(early))).isEqualTo(BlockRefusal.NOT_BEGUN);
        assertThat(refusal(world.agrees(over))).isEqualTo(BlockRefusal.BLOCK_CLOSED);
    }

    private static BlockRefusal refusal(Outcome<PlacementRequest, SubmissionRefusal> outcome) {
        return outcome.fold(taken -> null, refusal -> ((SubmissionRefusal.NotOutOfBlock) refusal).reason());
    }

    @Test
    void saysWhomItWouldDelay() {
        built("a", 2);
        var id = world.small.submitted();
        var block = world.requested(2, 2, Duration.ZERO);

        var outlook = world.choice.outlook(world.at(block)).block();

        assertThat(outlook.share().left()).isZero();
        assertThat(outlook.people()).isEqualTo(2);
        assertThat(outlook.impact().delayed())
                .extracting(Seeker::reference)
                .containsExactly(world.at(id).submission().coordinatorRef());
        assertThat(world.beds.leases).isEmpty();
    }
}
