package fr.relais.placement.domain.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.stay.Leaving.Departure;
import fr.relais.placement.domain.stay.Living.Away;
import fr.relais.placement.domain.stay.StayFixtures.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.stay.StayFixtures.ARRIVED;
import static fr.relais.placement.domain.stay.StayFixtures.CASE_REF;
import static fr.relais.placement.domain.stay.StayFixtures.CENTRE_REF;
import static fr.relais.placement.domain.stay.StayFixtures.ID;
import static fr.relais.placement.domain.stay.StayFixtures.NOW;
import static fr.relais.placement.domain.stay.StayFixtures.OTHER_PLACE;
import static fr.relais.placement.domain.stay.StayFixtures.TERMS;
import static fr.relais.placement.domain.stay.StayFixtures.accepted;
import static fr.relais.placement.domain.stay.StayFixtures.events;
import static fr.relais.placement.domain.stay.StayFixtures.in;
import static fr.relais.placement.domain.stay.StayFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** Absences, transfers and departures, command by command. */
class StayTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Away away(Instant since, Instant back) {
        return new Away(since, back, false);
    }

    @Test
    void anAbsenceThatCannotBeIsRefused() {
        var stay = in(Situation.ACTIVE);

        assertThat(refused(stay.living().absent(away(NOW.plus(HOUR), null), NOW, TERMS)))
                .isEqualTo(StayRefusal.AWAY_IN_THE_FUTURE);
        assertThat(refused(stay.living().absent(away(ARRIVED.minus(HOUR), null), NOW, TERMS)))
                .isEqualTo(StayRefusal.AWAY_BEFORE_ARRIVAL);
        assertThat(refused(stay.living().absent(away(NOW, NOW), NOW, TERMS)))
                .isEqualTo(StayRefusal.RETURN_BEFORE_ABSENCE);
    }

    @Test
    void anAdultsAbsenceIsLookedAtAfterThreeDaysAndOnceEach() {
        var stay = accepted(in(Situation.ACTIVE).living().absent(away(NOW, NOW.plus(HOUR)), NOW, TERMS));
        var third = NOW.plus(Duration.ofHours(72));

        assertThat(stay.due()).hasValue(third);
        assertThat(events(stay.remind(third.minusMillis(1)))).isEmpty();
        var told = accepted(stay.remind(third));
        assertThat(events(stay.remind(third)))
                .contains(new StayEvent.Told(new Notice(Notice.ON_CALL, CASE_REF, Notice.Kind.STAY_ATTENTION)));
        assertThat(events(told.remind(third.plus(HOUR)))).isEmpty();
        assertThat(told.status()).isEqualTo(StayStatus.ABSENT);
    }

    @Test
    void anotherAbsenceIsToldAgain() {
        var first = accepted(in(Situation.ACTIVE).living().absent(away(NOW, null), NOW, TERMS));
        var later = NOW.plus(Duration.ofDays(4));
        var back = accepted(accepted(first.remind(later)).living().returned(later));

        var again = accepted(back.living().absent(away(NOW, null), later, TERMS));

        assertThat(again.care().told()).containsKey(TaskKind.ABSENCE);
        assertThat(back.care().told()).doesNotContainKey(TaskKind.ABSENCE);
    }

    @Test
    void whoEntrustsARoomIsToldOfWhatIsDueThere() {
        var late = NOW.plus(Duration.ofDays(20));

        assertThat(events(in(Situation.ACTIVE).remind(late)))
                .containsExactly(
                        new StayEvent.TaskRaised(TaskKind.RIGHTS),
                        new StayEvent.Told(new Notice("centre-org-9", CENTRE_REF, Notice.Kind.STAY_TASK)));
    }

    @Test
    void aDepartureThatCannotBeIsRefused() {
        var stay = in(Situation.ACTIVE);

        assertThat(refused(stay.leaving().left(leftAt(NOW.plus(HOUR)), NOW))).isEqualTo(StayRefusal.LEFT_IN_THE_FUTURE);
        assertThat(refused(stay.leaving().left(leftAt(ARRIVED.minusMillis(1)), NOW)))
                .isEqualTo(StayRefusal.LEFT_BEFORE_ARRIVAL);
        assertThat(accepted(stay.leaving().left(leftAt(ARRIVED), NOW)).status()).isEqualTo(StayStatus.ENDED);
    }

    private static Departure leftAt(Instant moment) {
        return new Departure(ExitDestination.FAMILY_OR_FRIENDS, moment, "staff");
    }

    @Test
    void aTransferThatIsOverBeforeItBeganDoesNotBegin() {
        var over = accepted(in(Situation.ACTIVE).moving().over(OTHER_PLACE, NOW));

        assertThat(refused(over.moving().begun(OTHER_PLACE, NOW))).isEqualTo(StayRefusal.NO_TRANSFER);
        assertThat(events(over.moving().over(OTHER_PLACE, NOW))).isEmpty();
    }

    @Test
    void theEndOfAnotherTransferLeavesTheOneUnderWay() {
        var other = new RequestId(new UUID(8, 8));

        var next = accepted(in(Situation.TRANSFERRING).moving().over(other, NOW));

        assertThat(next.status()).isEqualTo(StayStatus.TRANSFERRING);
    }

    @Test
    void onceATransferIsCalledOffTheCentreMaySayThatSheHasLeft() {
        var stay = accepted(in(Situation.TRANSFERRING).moving().calledOff(NOW));

        assertThat(accepted(stay.leaving().left(leftAt(NOW), NOW)).status()).isEqualTo(StayStatus.ENDED);
    }

    @Test
    void whatWasGivenUpBeforeItWasPlannedIsNeverExpected() {
        var givenUp = accepted(Stay.givenUp(ID, StayFixtures.newStay(), NOW));

        assertThat(givenUp.status()).isEqualTo(StayStatus.ENDED);
        assertThat(givenUp.due()).isEmpty();
        assertThat(events(givenUp.coming().arrived(NOW, TERMS))).isEmpty();
    }

    @Test
    void aStayThatWasOpenedBeforeReferencesWereKeptIsCompletedOnce() {
        var completed = accepted(StayFixtures.bare().admitted(StayFixtures.admission("31"), TERMS));

        assertThat(completed).isEqualTo(in(Situation.ACTIVE));
        assertThat(events(completed.admitted(StayFixtures.admission("75"), TERMS)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEFT", "MOVED"})
    void anEndIsFollowedAtOnce(Situation situation) {
        assertThat(in(situation).due()).hasValue(Instant.EPOCH);
        assertThat(accepted(in(situation).leaving().followed(NOW)).due()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "GIVEN_UP", "LEFT", "MOVED", "ENDED"})
    void nothingIsToBeLookedAtBeforeSheIsThereAndAfterSheHasLeft(Situation situation) {
        assertThat(in(situation).tasks()).isEmpty();
    }
}
