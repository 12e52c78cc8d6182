package fr.relais.notification.domain.contact;

import java.time.Instant;
import java.util.Map;

/**
 * Say how one is reached. Whoever says so says with it that nobody else reads what comes there.
 *
 * @param addresses one for each channel that is wanted
 */
public record GiveContact(Map<Channel, SealedAddress> addresses, Terms terms, Instant now) {

    public GiveContact {
        addresses = Map.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a contact has an address");
        }
    }
}
