package fr.relais.notification.application.delivery;

/** The map does what the real one must do. */
class InMemoryDeliveriesTest extends DeliveriesContract {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }
}
