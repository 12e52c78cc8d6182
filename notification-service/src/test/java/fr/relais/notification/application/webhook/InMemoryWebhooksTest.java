package fr.relais.notification.application.webhook;

/** Webhooks in a map. */
class InMemoryWebhooksTest extends WebhooksContract {

    @Override
    protected Webhooks webhooks() {
        return new InMemoryWebhooks();
    }
}
