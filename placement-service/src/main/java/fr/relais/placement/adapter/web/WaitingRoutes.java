package fr.relais.placement.adapter.web;

import java.time.Clock;

import fr.relais.placement.application.CountUnmetNeeds;
import fr.relais.placement.application.PlacementRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** What can be asked about those who wait, one line per operation. */
@Configuration(proxyBeanMethods = false)
class WaitingRoutes {

    @Bean
    RouterFunction<ServerResponse> unmetNeeds(UnmetNeedsHandler handler) {
        return route().GET("/v1/unmet-needs", handler::read).build();
    }

    @Bean
    UnmetNeedsHandler unmetNeedsHandler(PlacementRequests requests, Clock clock) {
        return new UnmetNeedsHandler(new CountUnmetNeeds(requests, clock));
    }
}
