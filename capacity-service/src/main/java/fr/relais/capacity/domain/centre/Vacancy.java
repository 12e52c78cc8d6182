package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's word that a bed is free.
 *
 * @param confirmedAt when it was last given
 * @param freshUntil from this moment on it is stale, and the bed cannot be held (INV-07)
 */
public record Vacancy(Instant confirmedAt, Instant freshUntil) {

    Vacancy atMost(Duration longest) {
        var last = confirmedAt.plus(longest);
        return last.isBefore(freshUntil) ? new Vacancy(confirmedAt, last) : this;
    }

    public boolean freshAt(Instant moment) {
        return moment.isBefore(freshUntil);
    }

    /** What is wrong with it, beside the longest that could be said at the same moment; empty when nothing is. */
    Optional<CentreRefusal> refusalBeside(Vacancy longest) {
        if (!freshAt(confirmedAt)) {
            return Optional.of(CentreRefusal.FRESHNESS_OVER);
        }
        return freshUntil.isAfter(longest.freshUntil)
                ? Optional.of(CentreRefusal.FRESHNESS_TOO_LONG)
                : Optional.empty();
    }
}
