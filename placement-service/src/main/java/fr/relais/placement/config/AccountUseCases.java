package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.AlertExposed;
import fr.relais.placement.application.ExposedAccounts;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.RevokedAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use case of compromised accounts what it needs. */
@Configuration(proxyBeanMethods = false)
class AccountUseCases {

    @Bean
    AlertExposed alertExposed(
            RevokedAccounts accounts, ExposedAccounts exposed, PlacementRequests requests, Mint mint, Clock clock) {
        return new AlertExposed(accounts, exposed, requests, mint, clock);
    }
}
