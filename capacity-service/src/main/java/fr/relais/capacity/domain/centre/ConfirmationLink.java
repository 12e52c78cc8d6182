package fr.relais.capacity.domain.centre;

import java.time.Instant;

/**
 * Whoever has this link may say, without signing in, that nothing has changed in one centre.
 *
 * @param validUntil from this moment on it is as if it had never been
 */
public record ConfirmationLink(LinkHash hash, Instant validUntil) {

    boolean opensAt(LinkHash other, Instant moment) {
        return hash.equals(other) && moment.isBefore(validUntil);
    }
}
