package fr.relais.notification.application.webhook;

import java.util.List;

import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.delivery.DeliveryId;

/**
 * What is needed to call somebody: all that the line learns.
 *
 * @param webhook whom, by an id that says nothing
 * @param delivery by which the receiver recognises what it gets twice
 * @param secrets with which it is signed
 */
public record Call(ContactId webhook, DeliveryId delivery, String address, List<String> secrets) {

    public Call {
        secrets = List.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "***";
    }
}
