package fr.relais.placement.adapter.web;

import fr.relais.placement.application.opening.BreakGlass;
import fr.relais.placement.application.opening.Openings;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of emergency openings, one line per operation. */
@Configuration(proxyBeanMethods = false)
class OpeningRoutes {

    private static final String TO_REVIEW = "/v1/coordination/openings";

    @Bean
    RouterFunction<ServerResponse> openingOperations(OpeningHandler handler) {
        return route().POST("/v1/placement-requests/{reference}/openings", handler::ask)
                .POST("/v1/openings/{reference}/countersignature", handler::agree)
                .POST("/v1/openings/{reference}/readings", handler::read)
                .GET(TO_REVIEW, handler::list)
                .POST(TO_REVIEW + "/{reference}/review", handler::review)
                .build();
    }

    @Bean
    OpeningHandler openingHandler(
            HttpCommands commands, References references, BreakGlass glass, Openings openings, Territory territory) {
        return new OpeningHandler(commands, references, glass, openings, new OpeningResponses(territory));
    }
}
