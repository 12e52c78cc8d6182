package fr.relais.placement.adapter.web;

import fr.relais.placement.application.AskWhatIf;
import fr.relais.placement.application.ExplainNow;
import fr.relais.placement.application.Explaining;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** What can be asked about the reasons of a decision, one line an operation. */
@Configuration(proxyBeanMethods = false)
class ExplanationRoutes {

    private static final String CASE = "/v1/coordination/requests/{reference}";

    @Bean
    RouterFunction<ServerResponse> explained(ExplanationHandler handler) {
        return route().GET(CASE + "/explanations", handler::list)
                .GET(CASE + "/why-not/{unit}", handler::whyNot)
                .GET(CASE + "/relaxations", handler::relaxations)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> supposed(WhatIfHandler handler) {
        return route().POST("/v1/coordination/what-if", handler::ask).build();
    }

    @Bean
    WhatIfHandler whatIfHandler(HttpCommands commands, AskWhatIf whatIf) {
        return new WhatIfHandler(commands, whatIf);
    }

    @Bean
    ExplanationHandler explanationHandler(PlacementRequests requests, Explaining explaining, ExplainNow now) {
        return new ExplanationHandler(requests, explaining, now);
    }
}
