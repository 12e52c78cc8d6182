package fr.relais.placement.adapter.territory;

import fr.relais.placement.domain.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the map known. */
@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

    @Bean
    Territory territory() {
        return DepartementsFile.read();
    }
}
