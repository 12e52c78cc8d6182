package fr.relais.placement.domain.request;

import java.time.Duration;

import fr.relais.placement.domain.preparation.Interpretation;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Requests.HOLD;
import static fr.relais.placement.domain.request.Requests.INTERVIEW_AT;
import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.events;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;

/** Interview, time to think, and reservation: who is told, when, and how often. */
class WaitingForHerTest {

    private static final Duration REMINDED_AFTER = Duration.ofHours(72);

    @Test
    void nobodyIsRemindedBeforeTheInterviewWasHeld() {
        var late = INTERVIEW_AT.plus(Duration.ofDays(10));

        assertThat(in(Situation.INTERVIEW_PLANNED).consenting().thinksSince()).isEmpty();
        assertThat(in(Situation.INTERVIEW_PLANNED).nextStep(late))
                .isNotEqualTo(new Step.Pass(Moment.PERSON_UNANSWERED));
    }

    @Test
    void herReferrerIsRemindedOnceAndNothingElseHappens() {
        var request = in(Situation.INTERVIEWED);
        var due = INTERVIEW_AT.plus(REMINDED_AFTER);

        assertThat(request.nextStep(due.minusMillis(1))).isEqualTo(new Step.Nothing());
        assertThat(request.nextStep(due)).isEqualTo(new Step.Pass(Moment.PERSON_UNANSWERED));
        var reminded = Moment.PERSON_UNANSWERED.passes(request, due);
        assertThat(events(reminded))
                .containsExactly(new Notice("referrer-org", Requests.reference('r'), Notice.Kind.AGREEMENT_AWAITED));
        assertThat(accepted(reminded).nextStep(due)).isEqualTo(new Step.Nothing());
        assertThat(accepted(reminded).outward()).isEqualTo(OutwardStatus.ACCEPTED);
    }

    @Test
    void anEmergencyIsThoughtAboutFromTheCentresYesAndNobodyIsReminded() {
        var request = in(Situation.PRE_ADMISSION);

        assertThat(request.consenting().thinksSince()).contains(NOW);
        assertThat(request.nextStep(NOW.plus(REMINDED_AFTER))).isEqualTo(new Step.Pass(Moment.RESERVATION_OVERDUE));
    }

    @Test
    void aPlanIsReplacedUntilTheInterviewIsHeld() {
        var sooner = accepted(in(Situation.INTERVIEW_PLANNED)
                .preparing()
                .interviewPlanned(Requests.interview(Interpretation.INTERPRETER_BY_VIDEO)));

        assertThat(((Stage.PreAdmission) sooner.stage()).interview())
                .isEqualTo(Requests.interview(Interpretation.INTERPRETER_BY_VIDEO));
    }

    @Test
    void theCentreIsAskedOnceAtTheEndOfAReservationAndTheBedsStayReserved() {
        var request = in(Situation.INVITED);
        var end = ((Stage.Reserved) request.stage()).reservation().until();

        assertThat(end).isEqualTo("2026-12-11T21:30:00Z");
        assertThat(request.due()).contains(end);
        var asked = accepted(Moment.RESERVATION_OVERDUE.passes(request, end));
        assertThat(asked.nextStep(end.plus(Duration.ofDays(400)))).isEqualTo(new Step.Nothing());
        assertThat(asked.releases()).isEmpty();
        assertThat(events(Moment.RESERVATION_OVERDUE.passes(asked, end))).isEmpty();
    }

    @Test
    void aRenewedReservationIsToldToTheOwnerOfTheBedsAndAskedAboutAgainAtItsNewEnd() {
        var at = NOW.plus(Duration.ofDays(30));
        var asked = accepted(Moment.RESERVATION_OVERDUE.passes(in(Situation.INVITED), at));
        var renewed = accepted(asked.preparing().reservationRenewed(OFFER_REF, at));
        var end = ((Stage.Reserved) renewed.stage()).reservation().until();

        assertThat(end).isEqualTo(at.plus(Duration.ofDays(21)));
        assertThat(renewed.nextStep(at))
                .isEqualTo(new Step.ConfirmHold(renewed.liveOffer().orElseThrow(), end));
        var told = accepted(renewed.answering().reserved(HOLD, at));
        assertThat(told.nextStep(at)).isEqualTo(new Step.Nothing());
        assertThat(told.due()).contains(end);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "PRE_ADMISSION", "CONFIRMED", "STAYING", "ENDED", "WITHDRAWN"})
    void noTimerMovesOnWhatWaitsForSomebody(Situation situation) {
        var inAHundredYears = NOW.plus(Duration.ofDays(36_500));
        var request =
                accepted(in(situation).arriving().stayPlanned(Requests.intent().offer()));

        while (request.nextStep(inAHundredYears) instanceof Step.Pass pass) {
            request = accepted(pass.moment().passes(request, inAHundredYears));
        }

        assertThat(request.nextStep(inAHundredYears)).isEqualTo(new Step.Nothing());
        assertThat(request.stage()).hasSameClassAs(in(situation).stage());
        assertThat(request.releases()).isEmpty();
    }
}
