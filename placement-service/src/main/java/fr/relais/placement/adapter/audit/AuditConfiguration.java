package fr.relais.placement.adapter.audit;

import fr.relais.placement.application.DisclosureRegister;
import fr.relais.placement.application.ExposedAccounts;
import fr.relais.platform.audit.Exposures;
import fr.relais.platform.audit.Register;
import fr.relais.platform.reference.References;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a register the service does not start: nothing could be disclosed. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    DisclosureRegister disclosureRegister(Register register, References references) {
        return new RegisterOfDisclosures(register, references);
    }

    @Bean
    ExposedAccounts exposedAccounts(Exposures exposures) {
        return new RegisterOfExposures(exposures);
    }
}
