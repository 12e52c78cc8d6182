package fr.relais.placement.config;

import fr.relais.placement.application.SearchSeals;
import fr.relais.placement.application.retention.MasterKey;
import fr.relais.placement.application.retention.RotateMasterKey;
import fr.relais.placement.application.retention.SealedSearches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases that end what is kept, and renew its keys, what they need. */
@Configuration(proxyBeanMethods = false)
class RetentionUseCases {

    @Bean
    RotateMasterKey rotateMasterKey(MasterKey master, SealedSearches searches, SearchSeals seals) {
        return new RotateMasterKey(master, searches, seals);
    }
}
