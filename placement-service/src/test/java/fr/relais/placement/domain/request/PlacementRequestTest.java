package fr.relais.placement.domain.request;

import java.time.Duration;
import java.util.Set;

import fr.relais.placement.domain.matching.Tried.PassedOver;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.PlacementEvent.HoldGivenBack;
import fr.relais.placement.domain.request.PlacementEvent.RequestWaiting;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Requests.CANDIDATE;
import static fr.relais.placement.domain.request.Requests.FENCE;
import static fr.relais.placement.domain.request.Requests.HOLD;
import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.decision;
import static fr.relais.placement.domain.request.Requests.events;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;

/** What the table of transitions cannot show: what is kept, left out, given back, and told. */
class PlacementRequestTest {

    @Nested
    class AHoldConflict {

        @Test
        void passesTheUnitOverAtTheVersionThatHadShownIt() {
            var request = accepted(in(Situation.INTENDING).searching().conflicted(HOLD, NOW));

            assertThat(request.search().tried().passedOver())
                    .containsExactly(new PassedOver(CANDIDATE.centre(), CANDIDATE.unit(), CANDIDATE.centreVersion()));
            assertThat(request.search().tried().leftOut()).isEmpty();
            assertThat(request.releases()).isEmpty();
        }
    }

    @Nested
    class ACentresNo {

        @Test
        void leavesTheCentreOutAndGivesTheBedsBack() {
            var request = accepted(in(Situation.OFFERED)
                    .answering()
                    .refused(OFFER_REF, Requests.no(RefusalReason.OUTSIDE_PUBLICS, "staff-1"), NOW));

            assertThat(request.search().tried().leftOut()).containsExactly(CANDIDATE.centre());
            assertThat(request.releases())
                    .containsExactly(new PendingRelease(HOLD, CANDIDATE, FENCE, ReleaseCause.REFUSED));
            assertThat(request.nextStep(NOW))
                    .isEqualTo(new Step.ReleaseHold(request.releases().get(0)));
        }

        @Test
        void isKeptWithItsReasonItsAuthorAndItsTime() {
            var request = accepted(in(Situation.OFFERED)
                    .answering()
                    .refused(OFFER_REF, Requests.no(RefusalReason.OUTSIDE_PUBLICS, "staff-1"), NOW));

            var closed = request.closedOffer(OFFER_REF).orElseThrow();

            assertThat(closed.outcome()).isEqualTo(OfferOutcome.REFUSED);
            assertThat(closed.reason()).isEqualTo(RefusalReason.OUTSIDE_PUBLICS);
            assertThat(closed.by()).isEqualTo("staff-1");
            assertThat(closed.at()).isEqualTo(NOW);
        }

        @Test
        void repeatedChangesNothing() {
            var refused = accepted(in(Situation.OFFERED)
                    .answering()
                    .refused(OFFER_REF, Requests.no(RefusalReason.TECHNICAL, "staff-1"), NOW));

            var again = refused.answering().refused(OFFER_REF, Requests.no(RefusalReason.TECHNICAL, "staff-1"), NOW);

            assertThat(events(again)).isEmpty();
        }
    }

    @Nested
    class AcceptingAnOffer {

        @Test
        void isTooLateWhenTheTimeToAnswerIsOverEvenIfNobodyNoticed() {
            var deadline = NOW.plus(Requests.TIME_TO_ANSWER);

            var lastMoment = in(Situation.OFFERED).answering().accepted(OFFER_REF, deadline.minusMillis(1));

            assertThat(accepted(lastMoment).stage()).isInstanceOf(Stage.Accepted.class);
        }

        @Test
        void takesTheMeaningFromTheDeadline() {
            var request = in(Situation.ACCEPTED);

            assertThat(events(request.answering().unanswered(NOW.plus(Duration.ofDays(2)))))
                    .isEmpty();
            assertThat(request.nextStep(NOW.plus(Duration.ofHours(2)))).isInstanceOf(Step.ConfirmHold.class);
        }

        @Test
        void isNotToldToTheReferrerBeforeTheBedsAreReserved() {
            assertThat(in(Situation.ACCEPTED).outward()).isEqualTo(OutwardStatus.SEARCHING);
            assertThat(in(Situation.PRE_ADMISSION).outward()).isEqualTo(OutwardStatus.ACCEPTED);
        }

        @Test
        void reservesForADay() {
            assertThat(in(Situation.ACCEPTED).nextStep(NOW))
                    .isEqualTo(new Step.ConfirmHold(
                            in(Situation.ACCEPTED).liveOffer().orElseThrow(), NOW.plus(Requests.RESERVATION)));
        }
    }

    @Nested
    class ALapsedHold {

        @Test
        void leavesNobodyOutAndGivesNothingBack() {
            var request = accepted(in(Situation.ACCEPTED).answering().lapsed(HOLD, NOW));

            assertThat(request.search().tried().leftOut()).isEmpty();
            assertThat(request.releases()).isEmpty();
            assertThat(request.closedOffer(OFFER_REF).orElseThrow().outcome()).isEqualTo(OfferOutcome.LAPSED);
        }
    }

    @Nested
    class ThePersonsNo {

        @ParameterizedTest
        @EnumSource(names = {"PRE_ADMISSION", "CONFIRMED"})
        void keepsHerSeniorityAndGivesTheBedsBack(Situation situation) {
            var before = in(situation);

            var request = accepted(before.consenting().declined("worker", NOW.plus(Duration.ofDays(1))));

            assertThat(request.submission().seniority())
                    .isEqualTo(before.submission().seniority());
            assertThat(request.releases())
                    .extracting(PendingRelease::cause)
                    .containsExactly(ReleaseCause.PERSON_DECLINED);
            assertThat(request.search().tried().leftOut()).containsExactly(CANDIDATE.centre());
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void whileBedsAreAskedForGivesThemBackWhetherGrantedOrNot() {
            var request = accepted(in(Situation.INTENDING).consenting().withdrawn("worker", NOW));

            assertThat(request.releases())
                    .containsExactly(new PendingRelease(HOLD, CANDIDATE, null, ReleaseCause.WITHDRAWN));
        }

        @Test
        void isOverWhenTheBedsAreGivenBack() {
            var request = accepted(in(Situation.CONFIRMED).consenting().withdrawn("worker", NOW));

            var released = request.searching().released(HOLD);

            assertThat(events(released)).containsExactly(new HoldGivenBack(HOLD, ReleaseCause.WITHDRAWN));
            var step = (Step.GiveUpStay) accepted(released).nextStep(NOW);
            var over = accepted(
                    accepted(released).arriving().stayGivenUp(step.offer().id()));
            assertThat(over.due()).isEmpty();
        }
    }

    @Nested
    class AnEmergencyWithoutAPlace {

        @Test
        void alertsTheCoordinatorOnceARound() {
            var waiting = in(Situation.WAITING);
            var intending = accepted(waiting.searching().intend(Requests.intent(), decision()));
            var matching = accepted(intending.searching().conflicted(HOLD, NOW));

            var waitingAgain = matching.searching().waitFor(Requests.REASONS, decision());

            assertThat(events(waitingAgain)).containsExactly(new RequestWaiting(Requests.REASONS));
        }

        @Test
        void alertsAgainInANewRound() {
            var offered = accepted(accepted(in(Situation.WAITING).searching().intend(Requests.intent(), decision()))
                    .searching()
                    .granted(HOLD, FENCE, "code", NOW));
            var refused = accepted(
                    offered.answering().refused(OFFER_REF, Requests.no(RefusalReason.TECHNICAL, "staff"), NOW));

            var waiting = refused.searching().waitFor(Set.of(WaitingReason.NO_FRESH_PLACE), decision());

            assertThat(events(waiting))
                    .contains(new Notice(Notice.ON_CALL, Requests.reference('c'), Notice.Kind.EMERGENCY_UNPLACED));
        }

        @Test
        void alertsEvenWhenNothingCanBeDecided() {
            var request = in(Situation.INTENDING);

            assertThat(request.nextStep(NOW.plus(Upcoming.PATIENCE).minusMillis(1)))
                    .isInstanceOf(Step.PlaceHold.class);
            assertThat(request.nextStep(NOW.plus(Upcoming.PATIENCE)))
                    .isEqualTo(new Step.Pass(Moment.EMERGENCY_STALLED));
        }

        @Test
        void alertsWhateverTheTrackIsCalled() {
            var local = Requests.submitted(Track.LOCAL);

            assertThat(events(local.searching().waitFor(Requests.REASONS, decision())))
                    .contains(new Notice(Notice.ON_CALL, Requests.reference('c'), Notice.Kind.EMERGENCY_UNPLACED));
        }

        @Test
        void isTheOnlyOneThatAlerts() {
            var oriented = in(Situation.ASSESSED);

            assertThat(events(oriented.searching().waitFor(Requests.REASONS, decision())))
                    .containsExactly(new RequestWaiting(Requests.REASONS));
            assertThat(oriented.nextStep(NOW.plus(Duration.ofDays(1)))).isInstanceOf(Step.ChooseCandidate.class);
        }
    }

    @Test
    void anUnansweredOfferIsDueWhenTheTimeToAnswerEnds() {
        var reminded = Moment.CENTRE_TO_REMIND.passes(in(Situation.OFFERED), NOW.plus(Duration.ofMinutes(15)));

        assertThat(in(Situation.OFFERED).due()).contains(NOW.plus(Duration.ofMinutes(15)));
        assertThat(accepted(reminded).due()).contains(NOW.plus(Requests.TIME_TO_ANSWER));
        assertThat(in(Situation.OFFERED).nextStep(NOW)).isEqualTo(new Step.Nothing());
        assertThat(in(Situation.OFFERED).nextStep(NOW.plus(Requests.TIME_TO_ANSWER)))
                .isEqualTo(new Step.Pass(Moment.OFFER_UNANSWERED));
    }
}
