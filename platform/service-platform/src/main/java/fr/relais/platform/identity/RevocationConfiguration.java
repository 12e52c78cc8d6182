package fr.relais.platform.identity;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.messaging.KafkaSettings;
import fr.relais.platform.messaging.MessagingConfiguration;
import fr.relais.platform.messaging.WholeTopic;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Every service follows who has been revoked. It is not ready before it knows whom it must not believe. */
@AutoConfiguration(after = {MessagingConfiguration.class, SecurityConfiguration.class})
public class RevocationConfiguration {

    @Bean
    WholeTopic<?> revocationReader(KafkaSettings settings, Revocations revocations, MeterRegistry meters) {
        return new WholeTopic<>(
                Topics.PLACEMENT_REVOCATIONS,
                () -> new KafkaConsumer<>(MessagingConfiguration.consumerProperties(settings)),
                new AccountReading(
                        PlacementMessages.REVOCATION, "revokedAt", revocations::learn, revocations::hasCaughtUp),
                meters);
    }

    @Bean
    HealthIndicator revocationsHealthIndicator(Revocations revocations) {
        return () -> revocations.caughtUp()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
