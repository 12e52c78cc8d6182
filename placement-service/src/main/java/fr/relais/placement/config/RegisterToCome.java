package fr.relais.placement.config;

import fr.relais.platform.audit.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Until the platform has a register that is kept, none is: whatever has to be written down before it is shown is not
 * shown. TO BE REPLACED: this class goes when the platform's register comes.
 */
@Configuration(proxyBeanMethods = false)
class RegisterToCome {

    @Bean
    Register register() {
        return new Register() {
            @Override
            public Mono<Void> record(fr.relais.audit.Entry entry) {
                return Mono.error(() -> new IllegalStateException("there is no register yet"));
            }

            @Override
            public void note(fr.relais.audit.Entry entry) {
                // Nothing depends on it.
            }
        };
    }
}
