package fr.relais.placement.adapter.web;

import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.question.AskQuestion;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of the one question, one line per operation. */
@Configuration(proxyBeanMethods = false)
class QuestionRoutes {

    private static final String OF_CASE = "/v1/coordination/requests/{reference}/questions";

    @Bean
    RouterFunction<ServerResponse> questionOperations(QuestionHandler handler) {
        return route().POST("/v1/offers/{offer}/question", handler::ask)
                .GET(OF_CASE, handler::list)
                .POST(OF_CASE + "/{question}/answer", handler::answer)
                .build();
    }

    @Bean
    QuestionHandler questionHandler(
            HttpCommands commands,
            OwnOffers own,
            PlacementRequests requests,
            AskQuestion questions,
            References references) {
        return new QuestionHandler(commands, own, requests, questions, new SecretCommands(references));
    }
}
