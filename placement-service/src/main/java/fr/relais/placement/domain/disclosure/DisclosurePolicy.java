package fr.relais.placement.domain.disclosure;

import java.time.Duration;
import java.time.Instant;

import fr.relais.placement.domain.disclosure.Subject.Standing;

/**
 * Who is told what of a placement, and what for. Nobody else holds a copy of these rules; what they do not know is
 * denied.
 */
public final class DisclosurePolicy {

    /** How long before the planned arrival the named escort may read where she is met. */
    public static final Duration BEFORE_ARRIVAL = Duration.ofHours(2);

    /** How long after it. */
    public static final Duration AFTER_ARRIVAL = Duration.ofHours(1);

    /** How often in all, whoever is named and however often the centre says it anew. */
    public static final int MOST_READINGS = 3;

    /** How old a sign-in may be. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** How far the clock of whoever saw the sign-in may be ahead. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** Whether a subject is told a field of a placement for a purpose. */
    public Verdict decide(Subject subject, Purpose purpose, Placement placement, Field field) {
        return switch (field) {
            case MEETING_POINT -> meetingPoint(subject, purpose, placement);
            case READINGS -> readings(subject, purpose, placement);
            case ADDRESS -> Verdict.DENIED;
        };
    }

    private static Verdict meetingPoint(Subject subject, Purpose purpose, Placement placement) {
        var allowed = purpose == Purpose.HAND_OVER
                && subject.isOf(Standing.REFERRER, placement.referrer())
                && placement.isEscort(subject.reader())
                && isMet(placement)
                && placement.readings() < MOST_READINGS;
        if (!allowed) {
            return Verdict.DENIED;
        }
        return hasJustSignedIn(subject) ? Verdict.ALLOWED : Verdict.SIGN_IN_AGAIN;
    }

    /**
     * Around the planned arrival, and around the one for which the centre said where to meet: whoever moves the plan
     * alone opens nothing.
     */
    private static boolean isMet(Placement placement) {
        return placement.expected()
                && !placement.exposed()
                && placement
                        .planned()
                        .filter(arrival -> isNear(arrival, placement.at()))
                        .isPresent()
                && placement
                        .entered()
                        .filter(arrival -> isNear(arrival, placement.at()))
                        .isPresent();
    }

    private static boolean isNear(Instant arrival, Instant at) {
        return !at.isBefore(arrival.minus(BEFORE_ARRIVAL)) && !at.isAfter(arrival.plus(AFTER_ARRIVAL));
    }

    private static boolean hasJustSignedIn(Subject subject) {
        return subject.signedIn()
                .filter(ago -> ago.compareTo(FRESH) <= 0 && ago.compareTo(SKEW.negated()) >= 0)
                .isPresent();
    }

    private static Verdict readings(Subject subject, Purpose purpose, Placement placement) {
        var allowed = purpose == Purpose.CHECK_READINGS
                && subject.isOf(Standing.CENTRE, placement.centre())
                && placement.expected();
        return allowed ? Verdict.ALLOWED : Verdict.DENIED;
    }
}
