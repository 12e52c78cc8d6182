package fr.relais.placement.domain.availability;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which nothing changes by itself: what is fresh at one moment of it is fresh at every other.
 *
 * @param since the first moment
 * @param until the first moment after
 */
record Span(Instant since, Instant until) {

    static final Span ALWAYS = new Span(Instant.MIN, Instant.MAX);

    boolean contains(Instant moment) {
        return !moment.isBefore(since) && moment.isBefore(until);
    }

    /** The part around a moment that does not go past, or back behind, a moment at which something changes. */
    Span around(Instant moment, @Nullable Instant change) {
        if (change == null) {
            return this;
        }
        if (moment.isBefore(change)) {
            return change.isBefore(until) ? new Span(since, change) : this;
        }
        return change.isAfter(since) ? new Span(change, until) : this;
    }

    /** The stretch that is part of both. */
    Span and(Span other) {
        return new Span(
                since.isAfter(other.since) ? since : other.since, until.isBefore(other.until) ? until : other.until);
    }
}
