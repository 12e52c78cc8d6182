package fr.relais.platform.audit;

import java.time.Clock;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.reference.References;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

/** The register of a service; without a key to sign its checkpoints the service does not start. */
@AutoConfiguration
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {

    @Bean
    Blocks auditBlocks(MongoDatabase database) {
        return new Blocks(database);
    }

    @Bean(destroyMethod = "close")
    MongoRegister register(Blocks blocks, @Value("${spring.application.name}") String service, MeterRegistry meters) {
        return new MongoRegister(blocks, service, Schedulers.newSingle("register", true), meters);
    }

    @Bean
    OpaqueNames opaqueNames(References references) {
        return new OpaqueNames(references);
    }

    @Bean
    ChangeLog changeLog(MongoRegister register, OpaqueNames names) {
        return new RegisteredChanges(register, names);
    }

    @Bean
    Exposures exposures(Blocks blocks) {
        return new Exposures(blocks);
    }

    @Bean
    RegisterExports registerExports(
            Blocks blocks, @Value("${spring.application.name}") String service, AuditSettings settings, Clock clock) {
        return new RegisterExports(blocks, service, CheckpointKey.read(settings.keyFile()), clock);
    }
}
