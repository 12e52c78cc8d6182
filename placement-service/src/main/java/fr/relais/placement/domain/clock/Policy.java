package fr.relais.placement.domain.clock;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long everything in the life of one request takes. Frozen on the request when it is submitted: whoever changes the
 * settings later changes nothing for people who wait already.
 *
 * @param answer a centre's time to answer
 * @param nudge when a centre that has not answered is asked again; absent when never
 * @param escalation when the on-call coordinator is told that no centre has said yes; absent when never
 * @param reservation how long a place stays reserved for an arrival before its centre is asked again
 * @param thinking how long nobody reminds the person of her answer
 * @param reminder when her referrer is reminded that she has not answered; absent when never
 * @param validation how often a referrer is asked whether the search is still wanted
 * @param noShow how long after the expected arrival somebody counts as not arrived
 */
public record Policy(
        Pace pace,
        Limit answer,
        @Nullable Limit nudge,
        @Nullable Limit escalation,
        Limit reservation,
        Duration thinking,
        @Nullable Duration reminder,
        Limit validation,
        Duration noShow) {

    /** The emergency clock as it is unless settings say otherwise. */
    public static final Policy EMERGENCY = new Policy(
            Pace.EMERGENCY,
            new Limit.WallClock(Duration.ofMinutes(30)),
            new Limit.WallClock(Duration.ofMinutes(15)),
            new Limit.WallClock(Duration.ofHours(1)),
            new Limit.WallClock(Duration.ofHours(24)),
            Duration.ofHours(1),
            null,
            new Limit.CalendarDays(1),
            Duration.ofHours(12));

    /** The oriented clock as it is unless settings say otherwise. */
    public static final Policy ORIENTED = new Policy(
            Pace.ORIENTED,
            new Limit.BusinessDays(2),
            new Limit.BusinessDays(1),
            null,
            new Limit.CalendarDays(21),
            Duration.ofHours(24),
            Duration.ofHours(72),
            new Limit.CalendarDays(7),
            Duration.ofHours(24));

    public Policy {
        requirePositive(thinking);
        requirePositive(reminder);
        requirePositive(noShow);
        if (reminder != null && reminder.compareTo(thinking) < 0) {
            throw new IllegalArgumentException("nobody is reminded before her time to think is over");
        }
    }

    private static void requirePositive(@Nullable Duration time) {
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new IllegalArgumentException("a time must be positive");
        }
    }
}
