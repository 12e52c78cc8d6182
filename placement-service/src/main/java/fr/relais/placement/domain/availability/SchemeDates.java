package fr.relais.placement.domain.availability;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a scheme takes people. The dates pass without an announcement, so each look compares them with the clock.
 *
 * @param from its first moment; absent when it was not said
 * @param until the first moment at which it is over; absent when it has no end
 */
public record SchemeDates(@Nullable Instant from, @Nullable Instant until) {

    /** A unit in no scheme, or one whose dates are not known: the hold decides. */
    public static final SchemeDates ALWAYS = new SchemeDates(null, null);

    public boolean runAt(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }
}
