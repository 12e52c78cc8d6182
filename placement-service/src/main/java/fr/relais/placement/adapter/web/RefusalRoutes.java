package fr.relais.placement.adapter.web;

import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.refusal.JudgeRefusal;
import fr.relais.placement.application.refusal.ReadRefusals;
import fr.relais.placement.application.refusal.RefusalTexts;
import fr.relais.placement.application.refusal.RefuseOffer;
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.platform.web.HttpCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of refusals, one line per operation. */
@Configuration(proxyBeanMethods = false)
class RefusalRoutes {

    private static final String REVIEWS = "/v1/coordination/refusal-reviews";
    private static final String REVIEW = REVIEWS + "/{reference}";

    @Bean
    RouterFunction<ServerResponse> refusals(RefuseHandler refuse, RefusalReviewHandler reviews) {
        return route().POST("/v1/offers/{offer}/refusal", refuse::refuse)
                .GET("/v1/coordination/refusals", reviews::rates)
                .GET("/v1/coordination/requests/{reference}/refusals", reviews::notices)
                .GET(REVIEWS, reviews::list)
                .GET(REVIEW, reviews::read)
                .POST(REVIEW + "/confirmation", reviews::confirm)
                .POST(REVIEW + "/override", reviews::override)
                .build();
    }

    @Bean
    RefuseHandler refuseHandler(HttpCommands commands, OwnOffers own, RefuseOffer refuse) {
        return new RefuseHandler(commands, own, refuse);
    }

    @Bean
    RefusalReviewHandler refusalReviewHandler(
            HttpCommands commands,
            Reviews reviews,
            RefusalTexts texts,
            JudgeRefusal judge,
            ReadRefusals read,
            PlacementRequests requests) {
        return new RefusalReviewHandler(commands, new OpenReviews(reviews, texts), judge, read, requests);
    }
}
