package fr.relais.placement.adapter.audit;

import fr.relais.placement.application.DisclosureRegister;
import fr.relais.platform.audit.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a register the service does not start: nothing could be disclosed. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    DisclosureRegister disclosureRegister(Register register) {
        return new RegisterOfDisclosures(register);
    }
}
