package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.opening.BreakGlass;
import fr.relais.placement.application.opening.Openings;
import fr.relais.placement.application.opening.RemindOfReviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of emergency openings what they need. */
@Configuration(proxyBeanMethods = false)
class OpeningUseCases {

    @Bean
    BreakGlass breakGlass(Openings openings, PlacementRequests requests, Mint mint) {
        return new BreakGlass(openings, requests, mint);
    }

    @Bean
    RemindOfReviews remindOfReviews(Openings openings, Mint mint, Clock clock) {
        return new RemindOfReviews(openings, mint, clock);
    }
}
