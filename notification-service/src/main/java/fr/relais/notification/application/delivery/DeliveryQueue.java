package fr.relais.notification.application.delivery;

import fr.relais.notification.domain.delivery.DeliveryId;

/** What is to be sent soon, behind the back of whoever planned it. Kept in memory: a round finds what was left. */
public interface DeliveryQueue {

    /** Returns at once. */
    void add(DeliveryId delivery);
}
