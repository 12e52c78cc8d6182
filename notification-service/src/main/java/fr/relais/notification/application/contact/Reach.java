package fr.relais.notification.application.contact;

import java.util.Map;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Terms;

/**
 * How somebody says that she is reached.
 *
 * @param addresses in clear, one for each channel that is wanted
 */
public record Reach(Map<Channel, String> addresses, Terms terms) {

    public Reach {
        addresses = Map.copyOf(addresses);
    }

    @Override
    public String toString() {
        return "***";
    }
}
