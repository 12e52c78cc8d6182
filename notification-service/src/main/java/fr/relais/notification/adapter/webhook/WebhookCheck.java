package fr.relais.notification.adapter.webhook;

import fr.relais.notification.config.WebhookSettings;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** Where people depend on it nobody makes this service talk to its own machine. */
@Order(15)
final class WebhookCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        starting.requireInProduction(
                !starting.settings(WebhookSettings.class).loopback(), "relais.webhooks.loopback to be false");
    }
}
