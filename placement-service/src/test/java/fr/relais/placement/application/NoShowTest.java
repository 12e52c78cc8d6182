package fr.relais.placement.application;

import java.time.Duration;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.PauseReason;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Side;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.application.World.BY_A_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

/** She is expected and does not come, or somebody lets the request rest: her beds go back, her place in line stays. */
class NoShowTest {

    private final World world = new World();
    private final ChangeRequest people = new ChangeRequest(world.requests, world);
    private final PrepareArrival prepare = new PrepareArrival(people);
    private final GuideRequest guide = new GuideRequest(people, world);
    private final RequestId id = onHerWay();
    private final Reference offer = world.offerOf(id).ref();

    private RequestId onHerWay() {
        world.announce("unit", 1, BedState.VACANT);
        var request = world.submitted(DangerTier.HIGH);
        world.go(request);
        people.accept(request, world.offerOf(request).ref(), BY_A_PERSON).block();
        world.go(request);
        people.agree(request, BY_A_PERSON).block();
        prepare.setOut(request, BY_A_PERSON).block();
        world.go(request);
        return request;
    }

    private Outcome<PlacementRequest, RequestRefusal> notArrived(Duration after) {
        var staff = new CommandContext(BY_A_PERSON.actor(), World.START.plus(after), null, null, false);
        return prepare.notArrived(id, offer, staff).block();
    }

    @Test
    void givesHerBedsBackAndSheMayComeThereAnotherTime() {
        var seniority = world.at(id).submission().seniority();
        world.clock.advance(Duration.ofHours(36));
        notArrived(Duration.ofHours(36));
        world.go(id);

        assertThat(world.beds.held).isEmpty();
        assertThat(world.beds.calls).contains("release NO_SHOW");
        assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.ON_HOLD);

        world.announce("unit", 2, BedState.VACANT);
        guide.resume(id, BY_A_PERSON).block();
        world.go(id);

        assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.SEARCHING);
        assertThat(world.offerOf(id).candidate().unit().value()).isEqualTo("unit");
        assertThat(world.at(id).submission().seniority()).isEqualTo(seniority);
    }

    @Test
    void isNotSaidBeforeTheGraceIsOver() {
        assertThat(notArrived(Duration.ofHours(35))).isEqualTo(Outcome.refused(RequestRefusal.TOO_EARLY));
        assertThat(world.beds.held).hasSize(1);
    }

    @Test
    void whoeverIsOnHerWayArrives() {
        var arrived = world.recordStay.arrive(id, offer, BY_A_PERSON).block();
        world.go(id);

        assertThat(arrived).isInstanceOf(Outcome.Done.class);
        assertThat(world.stays.all()).hasSize(1);
        assertThat(world.at(id).outward()).isEqualTo(OutwardStatus.PLACED);
    }

    @Test
    void aPauseTakesBackWhatIsHeld() {
        guide.pause(id, Side.REFERRER, PauseReason.PERSON_ASKS_FOR_TIME, BY_A_PERSON)
                .block();
        world.go(id);

        assertThat(world.beds.held).isEmpty();
        assertThat(world.beds.calls).endsWith("release WITHDRAWN");
        assertThat(world.at(id).releases()).isEqualTo(List.of());
    }
}
