package fr.relais.capacity.adapter.audit;

import fr.relais.capacity.application.Centres;
import fr.relais.platform.audit.OwnThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the register a centre is handed besides what its own people did. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    OwnThings ownThings(Centres centres) {
        return new CentresAndUnits(centres);
    }
}
