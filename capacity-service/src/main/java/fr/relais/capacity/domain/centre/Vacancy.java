package fr.relais.capacity.domain.centre;

import java.time.Instant;

/**
 * Somebody's word that a bed is free.
 *
 * @param confirmedAt when it was last given
 * @param freshUntil from this moment on it is stale, and the bed cannot be held (INV-07)
 */
public record Vacancy(Instant confirmedAt, Instant freshUntil) {

    public boolean freshAt(Instant moment) {
        return moment.isBefore(freshUntil);
    }
}
