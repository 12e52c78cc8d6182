package fr.relais.placement.adapter.web;

import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.MinorHandOvers;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of child protection, one line per operation. */
@Configuration(proxyBeanMethods = false)
class MinorRoutes {

    private static final String MINORS = "/v1/minors";
    private static final String MINOR = MINORS + "/{reference}";

    @Bean
    RouterFunction<ServerResponse> minorOperations(MinorHandler handler) {
        return route().GET(MINORS, handler::list)
                .GET(MINOR, handler::read)
                .POST(MINOR + "/acknowledgement", handler::acknowledge)
                .POST(MINOR + "/renewal", handler::renew)
                .POST(MINOR + "/decision", handler::decide)
                .POST(MINOR + "/administrator-request", handler::askForAdministrator)
                .POST(MINOR + "/administrator", handler::designateAdministrator)
                .build();
    }

    @Bean
    MinorHandler minorHandler(
            HttpCommands commands, MinorHandOvers handOvers, PlacementRequests requests, CaseFiles files) {
        return new MinorHandler(commands, handOvers, new MinorResponses(requests, files));
    }
}
