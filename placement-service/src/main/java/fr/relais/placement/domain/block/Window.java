package fr.relais.placement.domain.block;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an operation may take place. Beds are kept inside it only (INV-19).
 *
 * @param until the moment from which nothing is kept any more
 */
public record Window(Instant from, Instant until) {

    /** How long beds may be kept. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** How far ahead an operation is planned. */
    public static final Duration FARTHEST = Duration.ofDays(90);

    public Window {
        if (!until.isAfter(from) || until.isAfter(from.plus(LONGEST))) {
            throw new IllegalArgumentException("a window has a length, of seven days at most");
        }
    }

    /** What is wrong with a window that is asked for now; empty when it can be had. */
    public static Optional<Fault> fault(Instant from, Instant until, Instant now) {
        if (from.isBefore(now)) {
            return Optional.of(Fault.BEGINS_IN_THE_PAST);
        }
        if (!until.isAfter(now)) {
            return Optional.of(Fault.ENDS_IN_THE_PAST);
        }
        if (!until.isAfter(from)) {
            return Optional.of(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (until.isAfter(from.plus(LONGEST))) {
            return Optional.of(Fault.TOO_LONG);
        }
        return from.isAfter(now.plus(FARTHEST)) ? Optional.of(Fault.TOO_FAR_AHEAD) : Optional.empty();
    }

    boolean hasBegunAt(Instant moment) {
        return !moment.isBefore(from);
    }

    boolean isOverAt(Instant moment) {
        return !moment.isBefore(until);
    }

    /** Why a window cannot be had. */
    public enum Fault {
        BEGINS_IN_THE_PAST,
        ENDS_IN_THE_PAST,
        ENDS_BEFORE_IT_BEGINS,
        TOO_LONG,
        TOO_FAR_AHEAD
    }
}
