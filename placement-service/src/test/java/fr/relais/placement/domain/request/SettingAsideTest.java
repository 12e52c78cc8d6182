package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;

import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A request that rests goes on where it was, and costs her nothing. */
class SettingAsideTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(400));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLACED", "STAYING", "LEAVING", "ENDED", "WITHDRAWN", "REDIRECTED", "EXPECTED_ELSEWHERE"})
    void restsUntilSomebodyTakesItUpAgain(Situation situation) {
        var before = in(situation);

        var resting = accepted(
                before.consenting().settingAside().paused(Side.REFERRER, PauseReason.CONTACT_LOST, "worker", NOW));
        var workedOff = workedOff(resting);

        assertThat(workedOff.stage()).isInstanceOf(SetAside.class);
        assertThat(workedOff.due()).isEmpty();
        assertThat(workedOff.liveOffer()).isEmpty();
        assertThat(workedOff.solicitations().open()).isEmpty();
        assertThat(workedOff.submission()).isEqualTo(before.submission());
        assertThat(workedOff.search().tried()).isEqualTo(before.search().tried());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLACED", "STAYING", "LEAVING", "ENDED", "WITHDRAWN"})
    void isHandedOverWithNothingOpenAndReopenedAsItWas(Situation situation) {
        var before = in(situation);

        var redirected = workedOff(accepted(RequestCommand.REDIRECT.sentTo(before)));
        var reopened = accepted(redirected.consenting().settingAside().reopened(LATER));

        assertThat(redirected.stage()).isInstanceOf(SetAside.Redirected.class);
        assertThat(redirected.due()).isEmpty();
        assertThat(redirected.liveOffer()).isEmpty();
        assertThat(redirected.solicitations().open()).isEmpty();
        assertThat(reopened.submission()).isEqualTo(before.submission());
        assertThat(reopened.search().tried()).isEqualTo(before.search().tried());
    }

    @Test
    void aReferrerHandsNobodyOverWithoutHerAgreement() {
        assertThatThrownBy(() -> new Redirection(RedirectTarget.ASE, Side.REFERRER, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noAssessmentIsSkippedByAHandOverThatFailed() {
        var redirected = accepted(RequestCommand.REDIRECT.sentTo(in(Situation.ON_HOLD_UNASSESSED)));

        assertThat(accepted(RequestCommand.REOPEN.sentTo(redirected)).stage())
                .isEqualTo(in(Situation.ASSESSED_BY_ONE).stage());
    }

    /** All that follows by itself, years later, is done. */
    private static PlacementRequest workedOff(PlacementRequest resting) {
        var request = resting;
        for (var step = request.nextStep(LATER); !(step instanceof Step.Nothing); step = request.nextStep(LATER)) {
            if (step instanceof Step.ReleaseHold release) {
                request =
                        accepted(request.searching().released(release.release().hold()));
            } else {
                var giveUp = (Step.GiveUpStay) step;
                request = accepted(request.arriving().stayGivenUp(giveUp.offer().id()));
            }
        }
        return request;
    }

    @Test
    void beginsANewRoundWithItsSeniority() {
        var waiting = in(Situation.WAITING);
        var resting = accepted(waiting.consenting()
                .settingAside()
                .paused(Side.COORDINATOR, PauseReason.TO_BE_CLARIFIED, "guide", NOW));

        var resumed = accepted(resting.consenting().settingAside().resumed(LATER));

        assertThat(resumed.submission()).isEqualTo(waiting.submission());
        assertThat(resumed.search().since()).isEqualTo(LATER);
        assertThat(resumed.search().alarmed()).isFalse();
    }

    @Test
    void anAssessmentThatIsNotFinishedIsNotSkipped() {
        var resumed = accepted(
                in(Situation.ON_HOLD_UNASSESSED).consenting().settingAside().resumed(LATER));

        assertThat(resumed.stage()).isEqualTo(in(Situation.ASSESSED_BY_ONE).stage());
    }

    @Test
    void anotherReasonKeepsTheTime() {
        var resting = in(Situation.NOT_ARRIVED);

        var clarified = accepted(resting.consenting()
                .settingAside()
                .paused(Side.COORDINATOR, PauseReason.TO_BE_CLARIFIED, "guide", LATER));

        assertThat(clarified.stage())
                .isEqualTo(new SetAside.OnHold(
                        PauseReason.TO_BE_CLARIFIED,
                        ((SetAside.OnHold) resting.stage()).since(),
                        new Stage.Matching()));
    }
}
