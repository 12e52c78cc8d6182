package fr.relais.placement.domain.request;

import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static fr.relais.placement.domain.request.Requests.CANDIDATE;
import static fr.relais.placement.domain.request.Requests.HOLD;
import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.events;
import static org.assertj.core.api.Assertions.assertThat;

/** What a request remembers of the refusals that the coordinator looks at. */
class ReviewingTest {

    private static final OfferId OFFER = Requests.intent().offer();
    private static final SealedFile TEXT = new SealedFile(new byte[] {7});

    private static PlacementRequest refused(RefusalReason reason) {
        return refused(new CentreNo(reason, "staff", false, null));
    }

    private static PlacementRequest refused(CentreNo no) {
        return accepted(Requests.in(Situation.OFFERED).answering().refused(OFFER_REF, no, NOW));
    }

    private static boolean leavesOut(PlacementRequest request) {
        return request.search().tried().leftOut().contains(CANDIDATE.centre());
    }

    /** The catalogue of the law, to the letter: what is new in it has to be put on one side or the other. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"OTHER", "RESIDENT_SAFETY", "ADDICTION", "MENTAL_HEALTH", "ANIMAL", "AUTONOMY", "NO_INTERPRETER"})
    void aDoubtfulReasonIsReviewedWithItsBedsKept(RefusalReason reason) {
        var request = refused(reason);

        assertThat(request.stage()).isEqualTo(new Stage.Matching());
        assertThat(request.nextStep(NOW)).isInstanceOf(Step.OpenReview.class);
        assertThat(request.releases()).isEmpty();
        assertThat(Reviewing.of(request).kept()).containsExactly(HOLD);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"OTHER", "RESIDENT_SAFETY", "ADDICTION", "MENTAL_HEALTH", "ANIMAL", "AUTONOMY", "NO_INTERPRETER"})
    void anAdmissibleReasonGivesTheBedsBackAtOnce(RefusalReason reason) {
        var request = refused(reason);

        assertThat(request.nextStep(NOW)).isInstanceOf(Step.ReleaseHold.class);
        assertThat(Reviewing.of(request).kept()).isEmpty();
    }

    @Test
    void theTextLeavesTheRequestWithTheReview() {
        var request = refused(new CentreNo(RefusalReason.OTHER, "staff", false, TEXT));
        assertThat(textOf(request)).isEqualTo(TEXT);

        var open = accepted(Reviewing.of(request).opened(OFFER));

        assertThat(textOf(open)).isNull();
        assertThat(events(Reviewing.of(open).opened(OFFER))).isEmpty();
        assertThat(textOf(accepted(Reviewing.of(request).decided(OFFER, ReviewVerdict.CONFIRMED))))
                .isNull();
    }

    private static SealedFile textOf(PlacementRequest request) {
        return Reviewing.of(request)
                .refusals()
                .findFirst()
                .orElseThrow()
                .scrutiny()
                .text();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnOverrideLetsTheCentreBeAskedAgain(ReviewVerdict verdict) {
        var open = accepted(Reviewing.of(refused(RefusalReason.OTHER)).opened(OFFER));
        assertThat(leavesOut(open)).isTrue();

        var decided = accepted(Reviewing.of(open).decided(OFFER, verdict));

        assertThat(leavesOut(decided)).isEqualTo(verdict != ReviewVerdict.OVERRIDDEN);
        assertThat(decided.submission()).isEqualTo(open.submission());
        assertThat(decided.stage()).isEqualTo(open.stage());
        assertThat(events(Reviewing.of(decided).decided(OFFER, ReviewVerdict.CONFIRMED)))
                .isEmpty();
    }

    @Test
    void aRefusalThatNobodyLooksAtIsNeverDecided() {
        var request = refused(RefusalReason.TECHNICAL);

        assertThat(events(Reviewing.of(request).decided(OFFER, ReviewVerdict.OVERRIDDEN)))
                .isEmpty();
        assertThat(events(Reviewing.of(request).opened(OFFER))).isEmpty();
    }

    /** She said no to this centre herself: that one refusal of it was not admissible does not send her there. */
    @ParameterizedTest
    @EnumSource
    void anotherNoOfOrToTheCentreStaysWhatItIs(OfferOutcome outcome) {
        var open = accepted(Reviewing.of(refused(RefusalReason.OTHER)).opened(OFFER));
        var other = new Offer(
                new OfferId(Requests.OTHER_HOLD.value()),
                Requests.OTHER_REF,
                Requests.OTHER_HOLD,
                8,
                CANDIDATE,
                NOW,
                NOW);
        var reason = outcome == OfferOutcome.REFUSED ? RefusalReason.TECHNICAL : null;
        var twice = open.closing(new ClosedOffer(other, outcome, reason, NOW, "staff"));

        var decided = accepted(Reviewing.of(twice).decided(OFFER, ReviewVerdict.OVERRIDDEN));

        var nobodySaidNo = outcome == OfferOutcome.LAPSED
                || outcome == OfferOutcome.WITHDRAWN
                || outcome == OfferOutcome.SITE_COMPROMISED;
        assertThat(leavesOut(decided)).isEqualTo(!nobodySaidNo);
    }
}
