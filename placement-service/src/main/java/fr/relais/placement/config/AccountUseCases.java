package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.AlertExposed;
import fr.relais.placement.application.DuressWatch;
import fr.relais.placement.application.ExposedAccounts;
import fr.relais.placement.application.KeepQuarantine;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.Quarantines;
import fr.relais.placement.application.RevokedAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of accounts in wrong hands what they need. */
@Configuration(proxyBeanMethods = false)
class AccountUseCases {

    @Bean
    AlertExposed alertExposed(
            RevokedAccounts accounts,
            ExposedAccounts exposed,
            PlacementRequests requests,
            KeepQuarantine quarantine,
            Mint mint,
            Clock clock) {
        return new AlertExposed(accounts, exposed, requests, quarantine, mint, clock);
    }

    @Bean
    DuressWatch duressWatch(Quarantines quarantines, KeepQuarantine keep, Clock clock) {
        return new DuressWatch(quarantines, keep, clock);
    }
}
