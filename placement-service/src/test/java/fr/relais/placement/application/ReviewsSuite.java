package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.refusal.ReviewSituations;
import fr.relais.placement.domain.refusal.ReviewSituations.Situation;
import fr.relais.placement.domain.refusal.ReviewSubject;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

import static fr.relais.placement.domain.refusal.ReviewSituations.NOW;
import static fr.relais.placement.domain.refusal.ReviewSituations.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every store of reviews; run against the one in memory and the real one. */
public abstract class ReviewsSuite {

    private static final CommandContext SYSTEM = CommandContext.system(NOW);

    private final Reviews reviews = empty();
    private int stored;

    /** A store with nothing in it. */
    protected abstract Reviews empty();

    private RefusalReview stored(Situation situation, Instant until) {
        var like = ReviewSituations.in(situation);
        var old = like.subject();
        var refused = old.refused();
        var offer = new OfferId(UUID.randomUUID());
        var subject = new ReviewSubject(
                new Reference("abcdefghijklmnopqrstuvwxy" + (char) ('a' + stored++)),
                old.request(),
                old.caseRef(),
                new Refused(offer, refused.place(), refused.held(), refused.reason(), refused.at(), refused.by()),
                old.cause(),
                old.text(),
                until);
        var review = new RefusalReview(ReviewId.of(offer), subject, like.stage());
        reviews.open(review.id(), SYSTEM, () -> Decision.accept(review, new ReviewEvent.RequestTold()))
                .block();
        return review;
    }

    private static Iterable<RefusalReview> all(Flux<Versioned<RefusalReview>> found) {
        return found.map(Versioned::value).collectList().block();
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasStored(Situation situation) {
        var review = stored(situation, UNTIL);

        assertThat(reviews.findByReference(review.subject().ref()).block().value())
                .isEqualTo(review);
    }

    @Test
    void meetsTheReviewOfTheSameRefusal() {
        var review = stored(Situation.FROZEN, UNTIL);

        var met = reviews.open(review.id(), SYSTEM, () -> RefusalReview.open(review.subject()))
                .block();

        assertThat(met.map(Versioned::value)).isEqualTo(Outcome.done(review));
    }

    @Test
    void listsWhatNobodyHasDecidedByItsEnd() {
        var later = stored(Situation.FREEZING, UNTIL.plus(Duration.ofHours(1)));
        var sooner = stored(Situation.HOLD_GONE, UNTIL);
        stored(Situation.CONFIRMED, UNTIL);
        stored(Situation.CLOSED, UNTIL);

        assertThat(all(reviews.undecided())).containsExactly(sooner, later);
    }

    @Test
    void findsWhatIsDue() {
        var freezing = stored(Situation.FREEZING, UNTIL);
        var givingBack = stored(Situation.GIVING_BACK, UNTIL);
        var frozen = stored(Situation.FROZEN, UNTIL);
        stored(Situation.CLOSED, UNTIL);

        assertThat(all(reviews.due(NOW))).containsExactlyInAnyOrder(freezing, givingBack);
        assertThat(all(reviews.due(UNTIL))).containsExactlyInAnyOrder(freezing, givingBack, frozen);
    }

    @Test
    void changesWhatIsThere() {
        var review = stored(Situation.FREEZING, UNTIL);

        reviews.change(review.id(), SYSTEM, one -> one.frozen(true)).block();

        assertThat(reviews.findByReference(review.subject().ref())
                        .block()
                        .value()
                        .keepsBeds())
                .isTrue();
        assertThat(reviews.change(new ReviewId(UUID.randomUUID()), SYSTEM, one -> one.frozen(true))
                        .block())
                .isNull();
    }
}
