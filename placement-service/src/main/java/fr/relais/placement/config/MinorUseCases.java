package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.HandOverMinors;
import fr.relais.placement.application.MinorHandOvers;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.SweepMinorHandOvers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of minors what they need. */
@Configuration(proxyBeanMethods = false)
class MinorUseCases {

    @Bean
    HandOverMinors handOverMinors(MinorHandOvers handOvers, Mint mint) {
        return new HandOverMinors(handOvers, mint);
    }

    @Bean
    SweepMinorHandOvers sweepHandOvers(MinorHandOvers handOvers, Clock clock) {
        return new SweepMinorHandOvers(handOvers, clock);
    }
}
