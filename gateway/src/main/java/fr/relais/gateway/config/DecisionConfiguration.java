package fr.relais.gateway.config;

import java.time.Clock;
import java.time.Duration;

import fr.relais.gateway.decision.Decisions;
import fr.relais.gateway.decision.DecisionsByHttp;
import fr.relais.gateway.decision.DecisionsTold;
import fr.relais.gateway.route.UpstreamSettings;
import fr.relais.platform.client.ClientSettings;
import fr.relais.platform.client.OwnTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/** What becomes of the gateway's own decisions: they are said, and where it has a client of its own told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClientSettings.class)
class DecisionConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** With a client that opens this one route; what people ask never goes through it. */
    @Bean
    @ConditionalOnProperty("relais.client.id")
    DecisionsTold decisionsTold(
            ClientSettings own, UpstreamSettings upstreams, ReactorResourceFactory threads, Clock clock) {
        var client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(threads, http -> http.responseTimeout(PATIENCE)))
                .filter(OwnTokens.of(upstreams.identity().issuer(), own))
                .build();
        return new DecisionsTold(
                new DecisionsByHttp(client, upstreams.placement().url()), clock);
    }

    /** Stops before what it tells stops, and says its last there. */
    @Bean
    Decisions decisions(ObjectProvider<DecisionsTold> told) {
        var listener = told.getIfAvailable();
        return listener == null ? new Decisions() : new Decisions(listener::minuteWith);
    }
}
