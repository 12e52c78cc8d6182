package fr.relais.notification.adapter.mongo;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.delivery.Deliveries;
import fr.relais.notification.application.delivery.DeliveriesContract;

/** Messages in the store that the service uses. */
class MongoDeliveriesTest extends DeliveriesContract {

    @Override
    protected Deliveries deliveries() {
        return RunningService.shared().bean(Deliveries.class);
    }
}
