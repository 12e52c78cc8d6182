package fr.relais.notification.domain.webhook;

import java.time.Instant;

import fr.relais.notification.domain.contact.SealedAddress;

/**
 * By which a receiver knows that it is Relais who calls.
 *
 * @param until nothing is signed with it from then on; {@link Instant#MAX} for the newest
 */
public record WebhookSecret(SealedAddress sealed, Instant until) {

    /** The newest there is. */
    public static WebhookSecret newest(SealedAddress sealed) {
        return new WebhookSecret(sealed, Instant.MAX);
    }

    /** The same, as long as the receiver may not know the next one. */
    WebhookSecret until(Instant end) {
        return end.isBefore(until) ? new WebhookSecret(sealed, end) : this;
    }
}
