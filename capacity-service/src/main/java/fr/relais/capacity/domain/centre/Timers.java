package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The durations that the state machine of a centre runs by.
 *
 * @param shortFreshness how long a vacancy of a short-stay unit is fresh
 * @param longFreshness how long a vacancy of a long-stay unit is fresh
 * @param emergencyHold the longest life of an unanswered hold on the emergency clock
 * @param orientedHold the longest life of an unanswered hold on the oriented clock
 * @param silence how long a stale vacancy waits for news before it counts as unavailable
 * @param memory how long the id of an ended hold is remembered and refused
 * @param nudges how long after it went stale a vacancy is asked about again; growing, and shorter than the silence
 * @param blockWindow the longest life of a block
 * @param linkWindow how long a link to confirm vacancies by is good
 * @param review how long beds are kept at most while the coordinator looks at a refusal
 */
public record Timers(
        Duration shortFreshness,
        Duration longFreshness,
        Duration emergencyHold,
        Duration orientedHold,
        Duration silence,
        Duration memory,
        List<Duration> nudges,
        Duration blockWindow,
        Duration linkWindow,
        Duration review) {

    public static final Timers DEFAULTS = new Timers(
            Duration.ofHours(24),
            Duration.ofHours(72),
            Duration.ofHours(4),
            Duration.ofHours(48),
            Duration.ofDays(7),
            Duration.ofDays(7),
            List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(5)),
            Duration.ofDays(7),
            Duration.ofHours(24),
            Duration.ofHours(24));

    public Timers {
        for (var timer : List.of(
                shortFreshness,
                longFreshness,
                emergencyHold,
                orientedHold,
                silence,
                memory,
                blockWindow,
                linkWindow,
                review)) {
            if (timer.isNegative() || timer.isZero()) {
                throw new IllegalArgumentException("a timer must be positive");
            }
        }
        nudges = List.copyOf(nudges);
        if (!isGrowing(nudges, silence)) {
            throw new IllegalArgumentException("nudges grow, and come before the silence");
        }
    }

    private static boolean isGrowing(List<Duration> nudges, Duration end) {
        var last = Duration.ZERO;
        for (var nudge : nudges) {
            if (nudge.compareTo(last) <= 0) {
                return false;
            }
            last = nudge;
        }
        return last.compareTo(end) < 0;
    }

    /** After so many nudges: how long after it went stale something happens next. */
    Duration nextAfter(int given) {
        return given < nudges.size() ? nudges.get(given) : silence;
    }

    /** How many nudges a vacancy that went stale then should have had by now. */
    int nudgesDue(Instant since, Instant now) {
        return (int) nudges.stream()
                .filter(nudge -> !now.isBefore(since.plus(nudge)))
                .count();
    }

    /** The longest that a vacancy of a unit counts. */
    Duration freshness(DurationClass durationClass) {
        return switch (durationClass) {
            case SHORT -> shortFreshness;
            case LONG -> longFreshness;
        };
    }

    /** A vacancy said to exist now, in a unit of this duration class. */
    public Vacancy vacancy(DurationClass durationClass, Instant now) {
        return new Vacancy(now, now.plus(freshness(durationClass)));
    }

    Instant holdExpiry(HoldClock clock, Instant now) {
        return now.plus(
                switch (clock) {
                    case EMERGENCY -> emergencyHold;
                    case ORIENTED -> orientedHold;
                });
    }
}
