package fr.relais.platform.identity;

import fr.relais.platform.client.ClientSettings;
import fr.relais.platform.trace.Spans;
import fr.relais.platform.trace.TracedCalls;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.WebClient;

/** Clients for other services, where this service has an identity of its own. */
@AutoConfiguration
@EnableConfigurationProperties(ClientSettings.class)
@ConditionalOnProperty("relais.client.id")
public class ClientConfiguration {

    @Bean
    ServiceClients serviceClients(IdentitySettings identity, ClientSettings client, Spans spans) {
        return new ServiceClients(WebClient.builder().filter(new TracedCalls(spans)), identity, client);
    }
}
