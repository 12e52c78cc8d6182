package fr.relais.placement.application;

import java.time.Duration;

import fr.relais.blocks.Outcome;
import fr.relais.placement.application.DepartureRefusal.OfStay;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.BedEvent;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.request.TransferReason;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.StayStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A household is transferred: the old bed is hers until she has arrived at the new one, and nobody learns of both. */
class TransferTest {

    private final OneHousehold one = new OneHousehold();
    private final World world = one.world;
    private final RequestId lived = living(Track.EMERGENCY);

    private RequestId living(Track track) {
        var id = one.confirmed(one.submit(track));
        one.arrive(id);
        world.go(id);
        return id;
    }

    private Stay stayOf(RequestId id) {
        return one.stayOf(id).orElseThrow();
    }

    private StayStatus statusOf(RequestId id) {
        return stayOf(id).status();
    }

    private long bedsLeft() {
        return world.requests.events.stream()
                .filter(BedEvent.BedLeft.class::isInstance)
                .count();
    }

    @Test
    void theOldBedIsFreedOnArrivalAtTheNewOneOnly() {
        var next = one.transfer(lived, TransferReason.NEEDS);
        one.confirmed(next);
        assertThat(statusOf(lived)).isEqualTo(StayStatus.TRANSFERRING);
        assertThat(bedsLeft()).isZero();

        one.arrive(next);
        assertThat(bedsLeft()).isZero();
        world.go(next);
        one.workOff();

        assertThat(bedsLeft()).isEqualTo(1);
        assertThat(statusOf(lived)).isEqualTo(StayStatus.ENDED);
        assertThat(statusOf(next)).isEqualTo(StayStatus.ACTIVE);
        assertThat(world.at(lived).outward()).isEqualTo(OutwardStatus.ENDED);
        assertThat(one.livesUnder()).contains(world.offerOf(next).hold());
    }

    @Test
    void theCentreSheLeavesIsNeverAskedForHer() {
        var left = world.offerOf(lived).candidate().centre();

        var next = one.transfer(lived, TransferReason.NEEDS);
        world.go(next);

        assertThat(world.offerOf(next).candidate().centre()).isNotEqualTo(left);
        assertThat(world.at(next).search().tried().leftOut()).containsExactly(left);
    }

    /** The whole country of this test is one département: nothing of it is far enough away. */
    @Test
    void whoeverWasFoundIsSentNowhereNearThere() {
        var next = one.transfer(lived, TransferReason.DANGER);

        world.go(next);

        assertThat(world.at(next).stage())
                .isInstanceOfSatisfying(
                        Stage.Waiting.class,
                        waiting ->
                                assertThat(waiting.reasons()).containsExactly(WaitingReason.NO_PLACE_OUTSIDE_DANGER));
        assertThat(statusOf(lived)).isEqualTo(StayStatus.TRANSFERRING);
    }

    @Test
    void whileSheIsTransferredTheCentreCannotGiveHerBedAway() {
        one.confirmed(one.transfer(lived, TransferReason.NEEDS));

        var refused = one.depart(lived, world.offerOf(lived).ref(), ExitDestination.UNKNOWN);

        assertThat(refused).isEqualTo(Outcome.refused(new OfStay(StayRefusal.TRANSFER_UNDER_WAY)));
        assertThat(bedsLeft()).isZero();
        assertThat(world.at(lived).outward()).isEqualTo(OutwardStatus.PLACED);
    }

    @Test
    void sheStaysWhereSheIsWhenTheTransferIsWithdrawn() {
        var next = one.confirmed(one.transfer(lived, TransferReason.WISH));

        one.people.withdraw(next, one.context()).block();
        world.go(next);

        assertThat(statusOf(lived)).isEqualTo(StayStatus.ACTIVE);
        assertThat(one.livesUnder()).contains(world.offerOf(lived).hold());
        assertThat(one.depart(lived, world.offerOf(lived).ref(), ExitDestination.OWN_HOME))
                .isInstanceOf(Outcome.Done.class);
    }

    /** She said no at the door: where she lives is where she lived. */
    @Test
    void anArrivalThatIsRefusedLeavesHerWhereSheLives() {
        var next = one.confirmed(one.transfer(lived, TransferReason.WISH));
        var offer = world.offerOf(next);
        one.people.decline(next, one.context()).block();

        world.recordStay.arrive(next, offer.ref(), one.context()).block();

        assertThat(one.livesUnder()).contains(world.offerOf(lived).hold());
        assertThat(statusOf(lived)).isEqualTo(StayStatus.TRANSFERRING);
    }

    @Test
    void ofTwoTransfersOneBeginsAndTheOtherGoesOnAsARequest() {
        var first = one.transfer(lived, TransferReason.NEEDS);
        var second = one.transfer(lived, TransferReason.NEEDS);
        one.confirmed(first);
        one.confirmed(second);

        assertThat(one.arrive(second)).isEqualTo(Outcome.refused(RequestRefusal.LIVES_ELSEWHERE));
        assertThat(one.arrive(first)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void onceCalledOffByTheCoordinatorItIsARequestLikeAnyOther() {
        var next = one.confirmed(one.transfer(lived, TransferReason.NEEDS));

        one.callOff(stayOf(lived));

        assertThat(statusOf(lived)).isEqualTo(StayStatus.ACTIVE);
        assertThat(one.arrive(next)).isEqualTo(Outcome.refused(RequestRefusal.LIVES_ELSEWHERE));
        assertThat(one.callOff(stayOf(lived))).isEqualTo(Outcome.refused(StayRefusal.NO_TRANSFER));
    }

    @Test
    void aBridgeIsLeftWhenTheOrientedPlaceIsReached() {
        var oriented = one.confirmed(one.submit(Track.ORIENTED));
        assertThat(world.at(oriented).stage()).isInstanceOf(Stage.Confirmed.class);

        one.arrive(oriented);
        one.workOff();

        assertThat(statusOf(lived)).isEqualTo(StayStatus.ENDED);
        assertThat(((StayStage.Over) stayOf(lived).stage()).exit()).isEqualTo(ExitDestination.TRANSFERRED);
        assertThat(statusOf(oriented)).isEqualTo(StayStatus.ACTIVE);
        assertThat(bedsLeft()).isEqualTo(1);
    }

    @Test
    void theCentreThatIsLeftIsToldThatTheStayHasEndedAndNoMore() {
        var next = one.confirmed(one.transfer(lived, TransferReason.NEEDS));
        var ref = world.offerOf(lived).ref();
        one.arrive(next);
        one.workOff();

        assertThat(world.stays.events)
                .contains(new StayEvent.Told(new Notice("centre-org", ref, Notice.Kind.STAY_ENDED)));
    }

    /** The process ended between the end of the stay and that of its request. */
    @Test
    void aRequestFollowsItsStayAfterACrash() {
        world.stays.afterWrite = () -> {
            throw new IllegalStateException("crash");
        };
        var ref = world.offerOf(lived).ref();
        try {
            one.depart(lived, ref, ExitDestination.OWN_HOME);
        } catch (IllegalStateException crash) {
            world.stays.afterWrite = () -> {};
        }
        assertThat(world.at(lived).outward()).isEqualTo(OutwardStatus.PLACED);
        assertThat(statusOf(lived)).isEqualTo(StayStatus.ENDED);

        one.sweep();
        world.go(lived);

        assertThat(world.at(lived).outward()).isEqualTo(OutwardStatus.ENDED);
        assertThat(bedsLeft()).isEqualTo(1);
        assertThat(one.livesUnder()).isEmpty();
        assertThat(stayOf(lived).due()).isEmpty();
    }

    @Test
    void whoIsExpectedIsPlannedAndGivenUpWhenSheDoesNotCome() {
        var next = one.confirmed(one.transfer(lived, TransferReason.NEEDS));
        var planned = stayOf(next);
        assertThat(planned.status()).isEqualTo(StayStatus.PLANNED);

        one.people.decline(next, one.context()).block();
        one.pass(Duration.ofMinutes(1));
        world.go(next);

        assertThat(world.stays.find(planned.id()).block().value().status()).isEqualTo(StayStatus.ENDED);
    }
}
