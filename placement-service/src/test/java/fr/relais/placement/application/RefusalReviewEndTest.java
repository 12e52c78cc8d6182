package fr.relais.placement.application;

import java.time.Duration;

import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.refusal.ReviewStage;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.ReviewVerdict;
import fr.relais.placement.domain.request.Reviewing;
import fr.relais.placement.domain.request.Scrutiny;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** How the review of a refusal ends, with beds, requests and coordinators around it. */
class RefusalReviewEndTest {

    private final RefusalWorld all = new RefusalWorld();
    private final RequestId id = waitingAfterItsOnlyPlaceWasRefused();
    private final Offer refused = all.at(id).closed().get(0).offer();

    private RequestId waitingAfterItsOnlyPlaceWasRefused() {
        all.world.announce("only", 1, BedState.VACANT);
        var request = all.offered();
        all.refuse(request, RefusalReason.ADDICTION, null);
        all.go(request);
        all.sweep();
        return request;
    }

    @Test
    void byConfirmationWithThePlaceGivenBackAndTheCentreLeftOut() {
        all.judge(all.review(), ReviewVerdict.CONFIRMED, "guide");
        all.sweep();

        assertThat(all.review().stage()).isInstanceOf(ReviewStage.Closed.class);
        assertThat(all.world.beds.held).isEmpty();
        assertThat(stateOf(id)).isEqualTo(Scrutiny.State.CONFIRMED);
        assertThat(leftOut()).isTrue();
    }

    @Test
    void byAnOverrideAfterWhichSheMayBeOfferedThePlaceAgain() {
        all.judge(all.review(), ReviewVerdict.OVERRIDDEN, "guide");
        all.sweep();
        assertThat(stateOf(id)).isEqualTo(Scrutiny.State.OVERRIDDEN);
        assertThat(leftOut()).isFalse();
        assertThat(all.world.beds.calls).containsSubsequence("rematch", "release REFUSED");

        all.world.announce("only", 2, BedState.VACANT);
        all.advance.reconsider(id).block();

        assertThat(all.world.offerOf(id).candidate().centre())
                .isEqualTo(refused.candidate().centre());
        assertThat(all.world.offerOf(id).hold()).isNotEqualTo(refused.hold());
    }

    @Test
    void byItselfAfterADayWithTheRefusalStanding() {
        all.world.clock.advance(Duration.ofHours(24).minusMillis(1));
        all.sweep();
        assertThat(all.world.beds.frozen).containsExactly(refused.hold());

        all.world.clock.advance(Duration.ofMillis(1));
        all.sweep();

        assertThat(stateOf(id)).isEqualTo(Scrutiny.State.UNDECIDED);
        assertThat(all.world.beds.held).isEmpty();
        assertThat(leftOut()).isTrue();
    }

    @Test
    void neverByWhoRefusedForTheCentre() {
        assertThat(all.judge(all.review(), ReviewVerdict.CONFIRMED, "staff-1"))
                .isEqualTo(Outcome.refused(ReviewRefusal.SAME_PERSON));
    }

    @Test
    void whenTheOwnerOfTheBedsAnswersAgain() {
        all.judge(all.review(), ReviewVerdict.CONFIRMED, "guide");
        all.world.beds.away = true;
        assertThat(catchThrowable(all::sweep)).isNotNull();
        assertThat(all.review().keepsBeds()).isTrue();

        all.world.beds.away = false;
        all.sweep();

        assertThat(all.world.beds.held).isEmpty();
    }

    private boolean leftOut() {
        return all.at(id)
                .search()
                .tried()
                .leftOut()
                .contains(refused.candidate().centre());
    }

    private Scrutiny.State stateOf(RequestId of) {
        return Reviewing.of(all.at(of)).refusals().toList().get(0).scrutiny().state();
    }
}
