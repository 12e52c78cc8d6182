package fr.relais.placement.config;

import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.opening.BreakGlass;
import fr.relais.placement.application.opening.Openings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use case of emergency openings what it needs. */
@Configuration(proxyBeanMethods = false)
class OpeningUseCases {

    @Bean
    BreakGlass breakGlass(Openings openings, PlacementRequests requests, Mint mint) {
        return new BreakGlass(openings, requests, mint);
    }
}
