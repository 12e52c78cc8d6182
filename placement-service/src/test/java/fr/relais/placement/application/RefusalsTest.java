package fr.relais.placement.application;

import java.time.Duration;

import fr.relais.placement.application.refusal.RefuseOffer.Said;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.refusal.ReviewStage;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.PlacementEvent.OfferRefused;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.ReviewCause;
import fr.relais.placement.domain.request.Reviewing;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a centre's refusal leads to, with beds, requests and coordinators around it. */
class RefusalsTest {

    private static final String NO_PAPERS = "no papers, cannot take";

    private final RefusalWorld all = new RefusalWorld();

    /** Two centres with one place each; the first is offered to her. */
    private RequestId offered() {
        all.world.announce("first", 1, BedState.VACANT);
        all.world.announce("second", 1, BedState.VACANT);
        return all.offered();
    }

    @Nested
    class GoesToReview {

        /** Scenario 11. */
        @Test
        void whileTheRequestIsWithTheNextCentreAndThePlaceIsFrozen() {
            var id = offered();
            var refused = all.world.offerOf(id);

            all.refuse(id, RefusalReason.OTHER, NO_PAPERS);
            all.go(id);
            all.sweep();

            assertThat(all.at(id).stage()).isInstanceOf(Stage.Offered.class);
            assertThat(all.world.offerOf(id).candidate().centre())
                    .isNotEqualTo(refused.candidate().centre());
            assertThat(all.reviews()).hasSize(1);
            assertThat(all.review().stage()).isEqualTo(new ReviewStage.Open(true));
            assertThat(all.world.beds.frozen).containsExactly(refused.hold());
            assertThat(all.world.beds.calls).doesNotContain("release REFUSED");
        }

        @Test
        void withTheTextSealedAndNowhereElse() {
            var id = offered();

            all.refuse(id, RefusalReason.OTHER, NO_PAPERS);
            var before = Reviewing.of(all.at(id)).refusals().toList().get(0).scrutiny();
            all.go(id);

            assertThat(before.text()).isEqualTo(all.sealed.get(0));
            assertThat(all.review().subject().text()).isEqualTo(all.sealed.get(0));
            assertThat(all.at(id).toString()).doesNotContain("papers");
            assertThat(Reviewing.of(all.at(id))
                            .refusals()
                            .toList()
                            .get(0)
                            .scrutiny()
                            .text())
                    .isNull();
            assertThat(all.world.requests.events.toString() + all.reviews.events)
                    .doesNotContain("papers");
        }

        /** However the centre writes it: what it writes is not read by what chooses. */
        @Test
        void withTheSameNextCentreWhateverIsWritten() {
            var with = offered();
            all.refuse(with, RefusalReason.OTHER, NO_PAPERS);
            all.go(with);
            var other = new RefusalsTest();
            var without = other.offered();
            other.all.refuse(without, RefusalReason.OTHER, null);
            other.all.go(without);

            assertThat(all.at(with).search()).isEqualTo(other.all.at(without).search());
        }

        @Test
        void butAnAdmissibleReasonDoesNot() {
            var id = offered();
            var hold = all.world.offerOf(id).hold();

            all.refuse(id, RefusalReason.HOUSEHOLD_TOO_LARGE, null);
            all.go(id);

            assertThat(all.reviews()).isEmpty();
            assertThat(all.world.beds.held).doesNotContainKey(hold);
        }

        @Test
        void withoutKeepingTheBedsForARemarkBesideAnAdmissibleReason() {
            var id = offered();
            var hold = all.world.offerOf(id).hold();

            all.refuse(id, RefusalReason.TECHNICAL, NO_PAPERS);
            all.go(id);
            all.sweep();

            assertThat(all.review().subject().cause()).isEqualTo(ReviewCause.TEXT);
            assertThat(all.review().stage()).isEqualTo(new ReviewStage.Open(false));
            assertThat(all.world.beds.held).doesNotContainKey(hold);
        }

        /** Three refusals within thirty days; a fourth is repeated. */
        @Test
        void whenACentreHasRefusedOften() {
            for (var round = 0; round < 3; round++) {
                refuseTheOnlyPlace(Duration.ofDays(5));
            }
            assertThat(all.reviews()).isEmpty();

            refuseTheOnlyPlace(Duration.ofDays(5));

            assertThat(all.review().subject().cause()).isEqualTo(ReviewCause.REPEATED);
            assertThat(all.review().subject().refused().held()).isNotNull();
        }

        @Test
        void notWhenItsRefusalsAreLongAgo() {
            for (var round = 0; round < 6; round++) {
                refuseTheOnlyPlace(Duration.ofDays(16));
            }

            assertThat(all.reviews()).isEmpty();
        }

        private void refuseTheOnlyPlace(Duration later) {
            all.world.announce("only", all.world.clock.instant().getEpochSecond(), BedState.VACANT);
            var id = all.offered();
            all.refuse(id, RefusalReason.NO_LONGER_FREE, null);
            all.go(id);
            all.world.clock.advance(later);
        }

        @Test
        void ofACentreAskedInAdvanceWithoutAnyBeds() {
            all.world.announce("far", 1, BedState.VACANT);
            var id = all.world.assessed(DangerTier.HIGH);
            all.go(id);

            all.refuse(id, RefusalReason.MENTAL_HEALTH, null);
            all.go(id);

            assertThat(all.review().stage()).isEqualTo(new ReviewStage.Open(false));
            assertThat(all.at(id).stage()).isInstanceOf(Stage.Waiting.class);
        }

        @Test
        void onceHoweverOftenItIsSaid() {
            var id = offered();
            var ref = all.world.offerOf(id).ref();
            all.refuse(id, ref, new Said(RefusalReason.OTHER, NO_PAPERS));
            all.go(id);

            all.refuse(id, ref, new Said(RefusalReason.OTHER, "another text"));
            all.go(id);
            all.sweep();

            assertThat(all.reviews()).hasSize(1);
            assertThat(all.world.requests.events)
                    .filteredOn(OfferRefused.class::isInstance)
                    .hasSize(1);
        }
    }

    /** The request goes on though nobody lends or keeps beds. */
    @Test
    void aReviewIsOpenedWhileTheOwnerOfTheBedsIsAway() {
        var id = offered();
        all.refuse(id, RefusalReason.OTHER, null);
        all.world.beds.away = true;

        assertThat(catchThrowable(() -> all.go(id))).isNotNull();

        assertThat(all.reviews()).hasSize(1);
        assertThat(all.at(id).stage()).isInstanceOf(Stage.Intending.class);
    }
}
