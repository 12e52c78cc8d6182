package fr.relais.platform.audit;

import java.time.Clock;
import java.time.Duration;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.reference.References;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The register of a service; without a key to sign its checkpoints the service does not start. */
@AutoConfiguration
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AuditConfiguration.class);
    private static final Duration FIRST_ROUND = Duration.ofMinutes(15);
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(6);

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

    @Bean
    RegisterExcerpts registerExcerpts(
            Blocks blocks, RegisterExports exports, OpaqueNames names, ObjectProvider<OwnThings> things, Clock clock) {
        return new RegisterExcerpts(
                blocks, exports, names, things.getIfAvailable(() -> organisation -> Flux.empty()), clock);
    }

    /** A round that fails comes again. */
    @Bean(destroyMethod = "dispose")
    Disposable registerTerm(Blocks blocks, RegisterExports exports, AuditSettings settings, Clock clock) {
        var term = new RegisterTerm(blocks, exports, settings.keptFor(), clock);
        return Flux.interval(FIRST_ROUND, BETWEEN_ROUNDS)
                .onBackpressureDrop()
                .concatMap(tick -> term.round().onErrorResume(AuditConfiguration::tell), 1)
                .subscribe();
    }

    private static Mono<Void> tell(Throwable failure) {
        log.warn("the register could not be shortened: {}", failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
