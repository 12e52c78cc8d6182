package fr.relais.placement.adapter.web;

import java.time.Clock;

import fr.relais.placement.application.KeepQuarantine;
import fr.relais.placement.application.Oversights;
import fr.relais.placement.application.PlacementRequests;
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
    RouterFunction<ServerResponse> quarantineOperations(QuarantineHandler handler) {
        return route().POST("/v1/organisations/{organisation}/quarantine", handler::begin)
                .POST("/v1/organisations/{organisation}/quarantine/end", handler::end)
                .POST("/v1/coordination/requests/{reference}/vouching", handler::vouch)
                .build();
    }

    @Bean
    OversightLines oversightLines(Quota usual, Clock clock) {
        return new OversightLines(usual, clock);
    }

    @Bean
    OversightHandler oversightHandler(
            HttpCommands commands, Oversights oversights, RaiseQuota raise, OversightLines lines) {
        return new OversightHandler(commands, oversights, raise, lines);
    }

    @Bean
    QuarantineHandler quarantineHandler(
            HttpCommands commands, KeepQuarantine quarantine, PlacementRequests requests, OversightLines lines) {
        return new QuarantineHandler(commands, quarantine, requests, lines);
    }
}
