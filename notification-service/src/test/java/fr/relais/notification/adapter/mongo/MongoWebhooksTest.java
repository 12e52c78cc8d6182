package fr.relais.notification.adapter.mongo;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.webhook.Webhooks;
import fr.relais.notification.application.webhook.WebhooksContract;

/** Webhooks in the store that the service uses. */
class MongoWebhooksTest extends WebhooksContract {

    @Override
    protected Webhooks webhooks() {
        return RunningService.shared().bean(Webhooks.class);
    }
}
