package fr.relais.notification.application.delivery;

import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.Occasion;

/**
 * What is handed over: all that a channel learns.
 *
 * @param delivery by which whoever gets it twice recognises that; says nothing
 */
public record Letter(DeliveryId delivery, String address, Language language, Occasion occasion) {

    @Override
    public String toString() {
        return "***";
    }
}
