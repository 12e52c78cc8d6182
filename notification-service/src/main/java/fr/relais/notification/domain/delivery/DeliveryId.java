package fr.relais.notification.domain.delivery;

import java.util.UUID;

/** One message to one person over one channel: the same however often it is planned. */
public record DeliveryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
