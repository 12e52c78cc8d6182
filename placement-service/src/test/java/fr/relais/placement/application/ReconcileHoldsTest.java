package fr.relais.placement.application;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.application.World.BY_A_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

class ReconcileHoldsTest {

    private final World world = new World();
    private final ChangeRequest people = new ChangeRequest(world.requests, world);

    private RequestId offered() {
        world.announce("unit", 1, BedState.VACANT);
        var id = world.submitted();
        world.go(id);
        return id;
    }

    private RequestId accepted() {
        var id = offered();
        people.accept(id, world.offerOf(id).ref(), BY_A_PERSON).block();
        world.go(id);
        return id;
    }

    private final ReconcileHolds reconcile = new ReconcileHolds(
            world.requests, world.blocks, world.beds, world, new Corrections(world, world.differences), world.clock);

    @Test
    void givesBackAHoldThatNobodyClaims() {
        var id = offered();
        world.beds.held.put(new HoldId(new UUID(9, 9)), 99L);

        reconcile.round().block();

        assertThat(world.beds.held).containsOnlyKeys(world.offerOf(id).hold());
        assertThat(world.alarms).containsExactly(Alarm.ORPHAN_HOLD);
        assertThat(world.found).containsExactly("HOLD_WITHOUT_REQUEST " + new HoldId(new UUID(9, 9)));
    }

    @Test
    void takesAnOfferBackToMatchingWhoseHoldIsGone() {
        var id = accepted();
        world.beds.held.clear();
        world.beds.unitsTaken = Set.of("unit");
        world.clock.advance(Duration.ofMinutes(6));

        reconcile.round().block();

        assertThat(world.at(id).stage()).isInstanceOf(Stage.Matching.class);
        assertThat(world.alarms).containsExactly(Alarm.LOST_HOLD);
        assertThat(world.found).containsExactly("REQUEST_WITHOUT_HOLD " + id);
        assertThat(world.agenda).contains(id);
    }

    @Test
    void leavesAloneWhatAgrees() {
        var id = accepted();
        world.clock.advance(Duration.ofMinutes(6));

        reconcile.round().block();

        assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.ACCEPTED);
        assertThat(world.alarms).isEmpty();
        assertThat(world.found).isEmpty();
    }

    @Test
    void doesNotTakeAListThatLacksAHoldForProof() {
        var id = accepted();
        world.beds.listing = false;
        world.clock.advance(Duration.ofMinutes(6));

        reconcile.round().block();

        assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.ACCEPTED);
        assertThat(world.alarms).isEmpty();
        assertThat(world.found).isEmpty();
    }
}
