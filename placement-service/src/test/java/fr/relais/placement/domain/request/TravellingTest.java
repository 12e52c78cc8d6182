package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.relais.placement.domain.preparation.Escort;
import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.preparation.Leg;
import fr.relais.placement.domain.preparation.Payer;
import fr.relais.placement.domain.preparation.TravelMode;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Requests.DEPARTURE;
import static fr.relais.placement.domain.request.Requests.JOURNEY;
import static fr.relais.placement.domain.request.Requests.LATER_JOURNEY;
import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.events;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Between her agreement and her arrival, or the end of waiting for it. */
class TravellingTest {

    private static final Duration GRACE = Duration.ofHours(12);

    @Test
    void aNoShowIsTooEarlyUntilTheGraceAfterThePlannedArrivalIsOver() {
        var request = in(Situation.JOURNEY_PLANNED);
        var from = JOURNEY.arrivesAt().plus(GRACE);

        assertThat(request.preparing().travelling().noShowFrom()).contains(from);
        assertThat(refusalAt(request, from.minusMillis(1))).isEqualTo("TOO_EARLY");
        assertThat(refusalAt(request, from)).isEqualTo("accepted");
    }

    @Test
    void withoutAPlanTheGraceBeginsWhenTheReservationEnds() {
        var request = in(Situation.CONFIRMED);
        var from = NOW.plus(Requests.RESERVATION).plus(GRACE);

        assertThat(refusalAt(request, from.minusMillis(1))).isEqualTo("TOO_EARLY");
        assertThat(refusalAt(request, from)).isEqualTo("accepted");
    }

    @Test
    void aRevisedPlanMovesTheGrace() {
        var revised = accepted(in(Situation.IN_TRANSIT).preparing().travelling().planned(LATER_JOURNEY));

        assertThat(revised.preparing().travelling().noShowFrom())
                .contains(LATER_JOURNEY.arrivesAt().plus(GRACE));
    }

    @Test
    void aNoShowCostsHerNothing() {
        var before = in(Situation.IN_TRANSIT);

        var after = in(Situation.NOT_ARRIVED);

        assertThat(after.submission()).isEqualTo(before.submission());
        assertThat(after.search().tried()).isEqualTo(before.search().tried());
        assertThat(after.releases()).extracting(PendingRelease::cause).containsExactly(ReleaseCause.NO_SHOW);
        assertThat(after.outward()).isEqualTo(OutwardStatus.ON_HOLD);
    }

    @Test
    void noTimeEndsARequestOnHold() {
        var request = accepted(in(Situation.NOT_ARRIVED).searching().released(Requests.HOLD));
        var forgone = accepted(request.arriving().stayGivenUp(Requests.intent().offer()));

        assertThat(forgone.nextStep(Instant.MAX)).isEqualTo(new Step.Nothing());
        assertThat(forgone.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNEY_PLANNED", "IN_TRANSIT"})
    void anotherModeAtTheSameTimesTellsTheCentreNothing(Situation situation) {
        var byTaxi = JOURNEY.legs().stream()
                .map(leg -> new Leg(TravelMode.TAXI, leg.departsAt(), leg.arrivesAt()))
                .toList();
        var other = new Journey(byTaxi, JOURNEY.escort(), JOURNEY.payer());

        var decision = in(situation).preparing().travelling().planned(other);

        assertThat(events(decision)).noneMatch(Notice.class::isInstance);
    }

    @Test
    void sheMayStillSayNoOnTheWay() {
        var declined = accepted(in(Situation.IN_TRANSIT).consenting().declined("worker", NOW));

        assertThat(declined.stage()).isEqualTo(new Stage.Matching());
    }

    @Test
    void anAgreementIsKeptOnTheWay() {
        var confirmed = (Agreed) in(Situation.JOURNEY_PLANNED).stage();

        var inTransit = (Agreed.InTransit) in(Situation.IN_TRANSIT).stage();

        assertThat(inTransit)
                .isEqualTo(new Agreed.InTransit(
                        confirmed.offer(),
                        confirmed.reservation(),
                        confirmed.agreedAt(),
                        JOURNEY,
                        DEPARTURE,
                        Meeting.NONE));
    }

    /** Its owner refuses what ends in the past, and that would look as if the hold were gone. */
    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "RESERVING", "RENEWED"})
    void nothingIsReservedIntoThePast(Situation situation) {
        var request = in(situation);
        for (var later = NOW; later.isBefore(NOW.plus(Duration.ofDays(90))); later = later.plus(Duration.ofDays(5))) {
            var now = later;
            while (request.nextStep(now) instanceof Step.Pass pass) {
                request = accepted(pass.moment().passes(request, now));
            }

            if (request.nextStep(now) instanceof Step.ConfirmHold confirm) {
                assertThat(confirm.reservedUntil()).isAfter(now);
            }
        }
        assertThat(request.stage()).isInstanceOf(in(situation).stage().getClass());
    }

    @Test
    void aJourneyIsAFewLegsInOrder() {
        var leg = JOURNEY.legs().get(0);

        assertThatThrownBy(() -> new Journey(List.of(), Escort.NOBODY, Payer.PERSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Journey(List.of(leg, leg), Escort.NOBODY, Payer.PERSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Leg(TravelMode.CAR, NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String refusalAt(PlacementRequest request, Instant at) {
        return request.preparing()
                .travelling()
                .notArrived(OFFER_REF, "staff", at)
                .fold(accepted -> "accepted", Enum::name);
    }
}
