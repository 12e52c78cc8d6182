package fr.relais.placement.adapter.web;

import java.time.Clock;

import fr.relais.placement.application.Oversights;
import fr.relais.placement.application.RaiseQuota;
import fr.relais.placement.domain.oversight.Quota;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of what organisations submit, one line per operation. */
@Configuration(proxyBeanMethods = false)
class OversightRoutes {

    @Bean
    RouterFunction<ServerResponse> oversightOperations(OversightHandler handler) {
        return route().GET("/v1/coordination/oversight", handler::list)
                .POST("/v1/organisations/{organisation}/quota", handler::raise)
                .build();
    }

    @Bean
    OversightHandler oversightHandler(
            HttpCommands commands, Oversights oversights, RaiseQuota raise, Quota usual, Clock clock) {
        return new OversightHandler(commands, oversights, raise, usual, clock);
    }
}
