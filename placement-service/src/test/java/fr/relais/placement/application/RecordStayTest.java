package fr.relais.placement.application;

import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.application.World.BY_A_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

/** One household, two requests, two places (INV-29). */
class RecordStayTest {

    private final World world = new World();
    private final ChangeRequest people = new ChangeRequest(world.requests, world);
    private final RecordStay stays = world.recordStay;
    private final Reference household = world.reference();
    private final RequestId first = confirmed("first");
    private final RequestId second = confirmed("second");

    private RequestId confirmed(String unit) {
        world.announce(unit, 1, BedState.VACANT);
        var id = world.submitted(DangerTier.HIGH, household);
        world.go(id);
        people.accept(id, world.offerOf(id).ref(), BY_A_PERSON).block();
        world.go(id);
        people.agree(id, BY_A_PERSON).block();
        return id;
    }

    private Outcome<PlacementRequest, RequestRefusal> arrive(RequestId id) {
        return stays.arrive(id, world.offerOf(id).ref(), BY_A_PERSON).block();
    }

    @Test
    void livesInOneOfThem() {
        arrive(first);

        assertThat(arrive(second)).isEqualTo(Outcome.refused(RequestRefusal.LIVES_ELSEWHERE));
        assertThat(world.at(second).outward()).isEqualTo(OutwardStatus.CONFIRMED);
        assertThat(arrive(first)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void livesInTheOtherOnceTheFirstStayHasEnded() {
        var offer = world.offerOf(first).ref();
        arrive(first);
        world.leaves(first, offer);
        assertThat(arrive(second)).isEqualTo(Outcome.refused(RequestRefusal.LIVES_ELSEWHERE));

        world.go(first);

        assertThat(arrive(second)).isInstanceOf(Outcome.Done.class);
    }

    /** The process ended between noting where she lives and storing that she is there; then she went back. */
    @Test
    void anArrivalThatWasNeverStoredLeavesWithItsHold() {
        world.households.moveIn(household, world.offerOf(first).hold()).block();
        people.decline(first, BY_A_PERSON).block();
        world.go(first);

        assertThat(arrive(second)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anArrivalUnderAnotherReferenceNotesNothing() {
        stays.arrive(first, world.reference(), BY_A_PERSON).block();

        assertThat(arrive(second)).isInstanceOf(Outcome.Done.class);
    }
}
