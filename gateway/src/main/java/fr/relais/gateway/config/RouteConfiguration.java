package fr.relais.gateway.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.docs.DocsRoutes;
import fr.relais.gateway.filter.ServiceGuard;
import fr.relais.gateway.filter.StreamsAtShutdown;
import fr.relais.gateway.route.Routes;
import fr.relais.gateway.route.UpstreamSettings;
import fr.relais.platform.meters.CircuitStates;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Where requests go, and what stands before each service. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    private static final List<String> SERVICES = List.of("capacity", "placement", "notification", "identity");

    /** Of the last twenty requests half found nobody: nobody is asked for a while, then three try. */
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(3))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(ServiceGuard::meansAway)
            .build();

    @Bean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.of(BREAKER);
    }

    @Bean
    CircuitStates circuitStates(CircuitBreakerRegistry breakers) {
        return new CircuitStates(breakers);
    }

    @Bean
    StreamsAtShutdown streamsAtShutdown() {
        return new StreamsAtShutdown();
    }

    @Bean
    Routes services(
            UpstreamSettings upstreams,
            CircuitBreakerRegistry breakers,
            LimitSettings limits,
            StreamsAtShutdown streams) {
        return new Routes(upstreams, guards(breakers, limits), streams);
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, Routes services) {
        return services.table(builder);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "relais.docs.enabled", matchIfMissing = true)
    RouteLocator descriptions(RouteLocatorBuilder builder, Routes services) {
        return services.descriptions(builder);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "relais.docs.enabled", matchIfMissing = true)
    RouterFunction<ServerResponse> docs(DocsSettings settings) {
        return DocsRoutes.of(settings.swaggerUi());
    }

    /** One before each service; where files are sent there is more time, and the same breaker. */
    private static Map<String, GatewayFilter> guards(CircuitBreakerRegistry breakers, LimitSettings limits) {
        var guards = new HashMap<String, GatewayFilter>();
        SERVICES.forEach(name -> guards.put(name, new ServiceGuard(breakers.circuitBreaker(name), limits.answer())));
        guards.put("files", new ServiceGuard(breakers.circuitBreaker("capacity"), limits.fileAnswer()));
        return guards;
    }
}
