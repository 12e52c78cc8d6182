package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.SearchSeals;
import fr.relais.placement.application.retention.CaseKeyring;
import fr.relais.placement.application.retention.Cases;
import fr.relais.placement.application.retention.EraseCases;
import fr.relais.placement.application.retention.MasterKey;
import fr.relais.placement.application.retention.RotateMasterKey;
import fr.relais.placement.application.retention.SealedSearches;
import fr.relais.placement.application.retention.Tombstones;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases that end what is kept, and renew its keys, what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionUseCases {

    @Bean
    EraseCases eraseCases(
            Cases cases, CaseKeyring keys, Tombstones tombstones, RetentionSettings settings, Clock clock) {
        return new EraseCases(cases, keys, tombstones, settings.retention(), clock);
    }

    @Bean
    RotateMasterKey rotateMasterKey(MasterKey master, SealedSearches searches, SearchSeals seals) {
        return new RotateMasterKey(master, searches, seals);
    }
}
