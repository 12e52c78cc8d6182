package fr.relais.placement.domain.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stay that is thought of in time: reviews, the transition at eighteen, what she is told of her rights.
 */
public final class Caring {

    /** What lies further back or ahead is a slip of the pen. */
    private static final Period LONGEST_AGO = Period.ofYears(10);

    private static final Period FURTHEST = Period.ofYears(18);

    private final Stay stay;

    Caring(Stay stay) {
        this.stay = stay;
    }

    /** A review was held. It may be held earlier than it is due, as often as it does her good. */
    public Decision<Stay, StayEvent, StayRefusal> reviewed(Held held, Instant now, StayTerms terms) {
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.refuse(stay.notThere());
        }
        var wrong = wrongWith(held, lived, now, terms);
        if (wrong != null) {
            return Decision.refuse(wrong);
        }
        var review = new Review(held.kind(), held.on());
        var care = stay.care().reviews().contains(review)
                ? stay.care()
                : stay.care().withReview(review);
        var next = stay.with(next(care, held, terms));
        return next.equals(stay) ? Decision.unchanged(stay) : Tasks.tell(next, new StayEvent.ReviewHeld(), now);
    }

    /**
     * A review as a centre records it.
     *
     * @param nextOn the day of the next one, when it was agreed; without it the latest there may be
     */
    public record Held(
            ReviewKind kind, LocalDate on, @Nullable LocalDate nextOn) {}

    private @Nullable StayRefusal wrongWith(Held held, StayStage.Lived lived, Instant now, StayTerms terms) {
        if (held.on().isAfter(stay.dayOf(now))) {
            return StayRefusal.HELD_IN_THE_FUTURE;
        }
        if (held.on().isBefore(stay.dayOf(lived.arrivedAt()))) {
            return StayRefusal.HELD_BEFORE_ARRIVAL;
        }
        if (held.nextOn() == null) {
            return null;
        }
        if (!held.nextOn().isAfter(stay.dayOf(now))) {
            return StayRefusal.NEXT_IN_THE_PAST;
        }
        return held.nextOn().isAfter(held.on().plus(terms.reviewEvery())) ? StayRefusal.NEXT_TOO_LATE : null;
    }

    private static Care next(Care care, Held held, StayTerms terms) {
        return switch (held.kind()) {
            case STAY -> care.withNextReview(nextReview(care, held, terms));
            case IDENTIFICATION -> care.withIdentification(null);
            case TRANSITION -> care.withTransition(null, null);
        };
    }

    /** One that is recorded late does not move what a later one has set. */
    private static LocalDate nextReview(Care care, Held held, StayTerms terms) {
        if (held.nextOn() != null) {
            return held.nextOn();
        }
        return care.reviews().stream()
                .filter(review -> review.kind() == ReviewKind.STAY)
                .map(Review::heldOn)
                .max(Comparator.naturalOrder())
                .orElse(held.on())
                .plus(terms.reviewEvery());
    }

    /**
     * There are reasonable grounds since a day: that many calendar days later it is looked at again. Only that later
     * day is kept.
     */
    public Decision<Stay, StayEvent, StayRefusal> identificationDue(LocalDate groundsOn, int days, Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (groundsOn.isAfter(stay.dayOf(now))) {
            return Decision.refuse(StayRefusal.GROUNDS_IN_THE_FUTURE);
        }
        if (groundsOn.isBefore(stay.dayOf(now).minus(LONGEST_AGO))) {
            return Decision.refuse(StayRefusal.GROUNDS_TOO_LONG_AGO);
        }
        var day = groundsOn.plusDays(days);
        return day.equals(stay.care().identificationOn())
                ? Decision.unchanged(stay)
                : Tasks.tell(
                        stay.with(stay.care().withIdentification(day)), new StayEvent.IdentificationReviewSet(), now);
    }

    /** Somebody of the household comes of age in a month; the day is nobody's business here. */
    public Decision<Stay, StayEvent, StayRefusal> transitionDue(YearMonth month, Instant now, StayTerms terms) {
        if (!(stay.stage() instanceof StayStage.Lived)) {
            return Decision.refuse(stay.notThere());
        }
        var present = YearMonth.from(stay.dayOf(now));
        if (month.isBefore(present)) {
            return Decision.refuse(StayRefusal.TRANSITION_IN_THE_PAST);
        }
        if (month.isAfter(present.plus(FURTHEST))) {
            return Decision.refuse(StayRefusal.TRANSITION_TOO_FAR);
        }
        if (month.equals(stay.care().transitionIn())) {
            return Decision.unchanged(stay);
        }
        var taskOn = month.atDay(1).minus(terms.transitionAhead());
        return Tasks.tell(stay.with(stay.care().withTransition(month, taskOn)), new StayEvent.TransitionSet(), now);
    }

    /** She was told of rights of hers, in a language she understands. */
    public Decision<Stay, StayEvent, StayRefusal> rightsExplained(RightsInformation told, Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (told.on().isAfter(stay.dayOf(now))) {
            return Decision.refuse(StayRefusal.TOLD_IN_THE_FUTURE);
        }
        if (told.on().isBefore(stay.dayOf(lived.arrivedAt()))) {
            return Decision.refuse(StayRefusal.TOLD_BEFORE_ARRIVAL);
        }
        if (stay.care().rights().contains(told)) {
            return Decision.unchanged(stay);
        }
        return Tasks.tell(stay.with(stay.care().withRights(told)), new StayEvent.RightsExplained(), now);
    }
}
