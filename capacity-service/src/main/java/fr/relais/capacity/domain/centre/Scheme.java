package fr.relais.capacity.domain.centre;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A funded arrangement over some units of a centre: at most so many of their beds are taken at once (INV-03).
 *
 * @param cap how many beds
 * @param from its first day, by the clock of the place
 * @param until its last day; open-ended when absent
 */
public record Scheme(
        SchemeId id, int cap, LocalDate from, @Nullable LocalDate until) {

    public Scheme {
        if (cap < 1 || cap > Centre.MOST_BEDS) {
            throw new IllegalArgumentException("a scheme is over one bed at least, and not more than a centre has");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a scheme ends after it has begun");
        }
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
