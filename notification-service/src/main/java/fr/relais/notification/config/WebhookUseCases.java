package fr.relais.notification.config;

import java.time.Clock;

import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.application.delivery.Carrier;
import fr.relais.notification.application.delivery.Deliveries;
import fr.relais.notification.application.delivery.DeliveryQueue;
import fr.relais.notification.application.webhook.CallCarrier;
import fr.relais.notification.application.webhook.KeepWebhook;
import fr.relais.notification.application.webhook.Line;
import fr.relais.notification.application.webhook.NewSecrets;
import fr.relais.notification.application.webhook.PlanCalls;
import fr.relais.notification.application.webhook.WebhookIds;
import fr.relais.notification.application.webhook.WebhookSeals;
import fr.relais.notification.application.webhook.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookUseCases {

    @Bean
    KeepWebhook keepWebhook(
            Webhooks webhooks, WebhookSeals seals, WebhookIds ids, NewSecrets secrets, WebhookSettings settings) {
        return new KeepWebhook(webhooks, seals, ids, secrets, settings.destinations());
    }

    @Bean
    PlanCalls planCalls(KeepWebhook keep, Deliveries deliveries, DeliveryQueue queue, Ids ids, Clock clock) {
        return new PlanCalls(keep, deliveries, queue, ids, clock);
    }

    @Bean
    Carrier callCarrier(
            Webhooks webhooks,
            WebhookSeals seals,
            WebhookIds ids,
            Line line,
            FileNoticeUseCase fileNotice,
            Clock clock) {
        return new CallCarrier(webhooks, seals, ids, line, fileNotice, clock);
    }
}
