package fr.relais.placement.application;

import java.time.Duration;
import java.util.UUID;

import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.RequestId;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.application.World.BY_A_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

/** Who lives where, as the two services know it. */
class CompareOccupancyTest {

    private final World world = new World();
    private final ChangeRequest people = new ChangeRequest(world.requests, world);
    private final CompareOccupancy compare = new CompareOccupancy(
            world.requests, world.beds, world.differences, world, Duration.ofMillis(1), world.clock);

    private RequestId arrived() {
        world.announce("unit", 1, BedState.VACANT);
        var id = world.submitted();
        world.go(id);
        people.accept(id, world.offerOf(id).ref(), BY_A_PERSON).block();
        world.go(id);
        people.agree(id, BY_A_PERSON).block();
        people.arrive(id, world.offerOf(id).ref(), BY_A_PERSON).block();
        return id;
    }

    private HoldId holdOf(RequestId id) {
        return world.offerOf(id).hold();
    }

    private long version(RequestId id) {
        return world.requests.find(id).block().version();
    }

    @Test
    void findsNothingWhereBothKnowTheSame() {
        var id = arrived();
        world.beds.livedIn.add(holdOf(id));
        var before = version(id);

        compare.round().block();

        assertThat(world.found).isEmpty();
        assertThat(world.alarms).isEmpty();
        assertThat(version(id)).isEqualTo(before);
    }

    @Test
    void saysAnArrivalAgainThatWasNotHeard() {
        var id = arrived();
        var before = version(id);

        compare.round().block();

        assertThat(world.found).containsExactly("ARRIVAL_UNHEARD " + holdOf(id));
        assertThat(world.alarms).containsExactly(Alarm.UNHEARD_OCCUPANCY);
        assertThat(version(id)).as("said again").isEqualTo(before + 1);
    }

    @Test
    void saysADepartureAgainThatWasNotHeard() {
        var id = arrived();
        var hold = holdOf(id);
        world.beds.livedIn.add(hold);
        world.leaves(id, world.offerOf(id).ref());
        var before = version(id);

        compare.round().block();

        assertThat(world.found).containsExactly("DEPARTURE_UNHEARD " + hold);
        assertThat(version(id)).as("said again").isEqualTo(before + 1);
    }

    @Test
    void leavesToPeopleABedOfWhichNobodyKnows() {
        var nobodys = new HoldId(new UUID(9, 9));
        world.beds.livedIn.add(nobodys);

        compare.round().block();

        assertThat(world.found).containsExactly("BED_WITHOUT_REQUEST " + nobodys);
        assertThat(world.alarms).isEmpty();
        assertThat(world.beds.calls).noneMatch(call -> call.startsWith("release"));
    }

    /** Her request waits for her to arrive, and somebody lives there. */
    @Test
    void leavesToPeopleABedInWhichSomebodyLivesBeforeSheHasArrived() {
        world.announce("unit", 1, BedState.VACANT);
        var id = world.submitted();
        world.go(id);
        var hold = holdOf(id);
        world.beds.livedIn.add(hold);
        var before = version(id);

        compare.round().block();

        assertThat(world.found).containsExactly("BED_WITHOUT_REQUEST " + hold);
        assertThat(world.alarms).isEmpty();
        assertThat(version(id)).isEqualTo(before);
    }

    @Test
    void leavesToPeopleWhoeverHasArrivedInABedThatIsNotHers() {
        var id = arrived();
        var hold = holdOf(id);
        world.beds.held.remove(hold);
        var before = version(id);

        compare.round().block();

        assertThat(world.found).containsExactly("REQUEST_WITHOUT_BED " + hold);
        assertThat(version(id)).isEqualTo(before);
    }
}
