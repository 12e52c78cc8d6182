package fr.relais.notification.adapter.webhook;

import java.net.InetAddress;
import java.time.Clock;

import fr.relais.notification.config.WebhookSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.Http11SslContextSpec;

/** Over which organisations' software is called. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    WebhookLine webhookLine(WebhookSettings settings, Clock clock, MeterRegistry meters) {
        var names = new CheckedNames(settings.destinations(), InetAddress::getAllByName);
        var line = new WebhookLine(new Receivers(
                names, settings.deadline(), clock, proof -> proof.sslContext(Http11SslContextSpec.forClient())));
        Gauge.builder("relais.webhooks.held.back", line, WebhookLine::heldBack)
                .description("how many receivers of webhooks are left alone for a while, because they were in trouble")
                .register(meters);
        return line;
    }
}
