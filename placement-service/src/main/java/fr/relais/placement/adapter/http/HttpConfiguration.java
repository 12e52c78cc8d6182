package fr.relais.placement.adapter.http;

import fr.relais.placement.application.Beds;
import fr.relais.platform.identity.ServiceClients;
import fr.relais.platform.meters.CircuitStates;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of capacity-service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CapacitySettings.class)
class HttpConfiguration {

    private static final String CAPACITY = "capacity";

    /** Bytes: a page of holds in twenty centres of two hundred beds each. */
    private static final int LARGEST_ANSWER = 2 * 1024 * 1024;

    @Bean
    CircuitStates circuitStates(CircuitBreakerRegistry breakers) {
        return new CircuitStates(breakers);
    }

    @Bean
    Beds beds(
            ServiceClients clients,
            CapacitySettings settings,
            TimeLimiterRegistry limits,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        var resilience = new Resilience(
                limits.timeLimiter(CAPACITY), breakers.circuitBreaker(CAPACITY), retries.retry(CAPACITY));
        var client = clients.of(settings.url().toString())
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        return new CapacityBeds(client, resilience);
    }
}
