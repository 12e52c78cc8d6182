package fr.relais.placement.domain.refusal;

import java.time.Duration;
import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Refused;
import fr.relais.placement.domain.request.Refused.HeldBeds;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.ReviewCause;
import fr.relais.placement.domain.request.ReviewVerdict;
import fr.relais.placement.domain.request.SealedFile;

/** Reviews in every situation. */
public final class ReviewSituations {

    public static final Instant NOW = Requests.NOW;
    public static final Instant UNTIL = NOW.plus(Duration.ofHours(24));
    public static final String AUTHOR = "staff-1";
    public static final HeldBeds BEDS = new HeldBeds(Requests.HOLD, Requests.FENCE);

    private ReviewSituations() {}

    public static ReviewSubject subject(HeldBeds held) {
        var refused = new Refused(
                new OfferId(Requests.HOLD.value()), Requests.CANDIDATE, held, RefusalReason.OTHER, NOW, AUTHOR);
        return new ReviewSubject(
                Requests.reference('v'),
                Requests.ID,
                Requests.reference('c'),
                refused,
                ReviewCause.REASON,
                held == null ? null : new SealedFile(new byte[] {4, 5}),
                UNTIL);
    }

    public static RefusalReview in(Situation situation) {
        return switch (situation) {
            case FREEZING -> accepted(RefusalReview.open(subject(BEDS)));
            case FROZEN -> accepted(in(Situation.FREEZING).frozen(true));
            case HOLD_GONE -> accepted(in(Situation.FREEZING).frozen(false));
            case NOTHING_HELD -> accepted(RefusalReview.open(subject(null)));
            case CONFIRMED -> accepted(in(Situation.FROZEN).decide(ReviewVerdict.CONFIRMED, "guide", NOW));
            case OVERRIDDEN -> accepted(in(Situation.FROZEN).decide(ReviewVerdict.OVERRIDDEN, "guide", NOW));
            case UNDECIDED -> accepted(in(Situation.NOTHING_HELD).end(UNTIL));
            case GIVING_BACK -> accepted(in(Situation.OVERRIDDEN).told());
            case CLOSED -> accepted(in(Situation.GIVING_BACK).givenBack());
        };
    }

    public static RefusalReview accepted(Decision<RefusalReview, ReviewEvent, ReviewRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    /** Every situation a review can be in. */
    public enum Situation {
        FREEZING,
        FROZEN,
        HOLD_GONE,
        NOTHING_HELD,
        /** By a coordinator; the request is to be told. */
        CONFIRMED,
        OVERRIDDEN,
        /** By nobody, and without beds; the request is to be told. */
        UNDECIDED,
        GIVING_BACK,
        /** Overridden, with nothing left to do. */
        CLOSED
    }
}
