package fr.relais.notification.adapter.web;

import java.time.Clock;

import fr.relais.notification.application.webhook.KeepWebhook;
import fr.relais.notification.application.webhook.PlanCalls;
import fr.relais.notification.config.WebhookSettings;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of webhooks, one line per operation. */
@Configuration(proxyBeanMethods = false)
class WebhookRoutes {

    @Bean
    RouterFunction<ServerResponse> webhook(WebhookHandler webhook) {
        return route().GET("/v1/inbox/webhook", webhook::show)
                .PUT("/v1/inbox/webhook", webhook::give)
                .DELETE("/v1/inbox/webhook", webhook::withdraw)
                .POST("/v1/inbox/webhook/secret", webhook::renewSecret)
                .POST("/v1/inbox/webhook/pause", webhook::pause)
                .POST("/v1/inbox/webhook/resumption", webhook::resume)
                .POST("/v1/inbox/webhook/test", webhook::test)
                .build();
    }

    @Bean
    WebhookHandler webhookHandler(
            KeepWebhook keep,
            PlanCalls calls,
            Access access,
            HttpCommands commands,
            WebhookSettings settings,
            Clock clock) {
        return new WebhookHandler(keep, calls, access, commands, settings.destinations(), clock);
    }
}
