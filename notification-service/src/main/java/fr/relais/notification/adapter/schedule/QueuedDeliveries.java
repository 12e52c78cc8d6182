package fr.relais.notification.adapter.schedule;

import fr.relais.notification.application.delivery.DeliveryQueue;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.platform.work.WorkQueue;

/** The queue in memory. What a crash takes from it, the sweep finds in the stored messages. */
final class QueuedDeliveries implements DeliveryQueue {

    private final WorkQueue<DeliveryId> sending;

    QueuedDeliveries(WorkQueue<DeliveryId> sending) {
        this.sending = sending;
    }

    @Override
    public void add(DeliveryId delivery) {
        sending.add(delivery);
    }
}
