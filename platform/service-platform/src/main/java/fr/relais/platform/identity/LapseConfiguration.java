package fr.relais.platform.identity;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.PlatformMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.messaging.KafkaSettings;
import fr.relais.platform.messaging.MessagingConfiguration;
import fr.relais.platform.messaging.WholeTopic;
import fr.relais.platform.store.StoreConfiguration;
import fr.relais.platform.store.Tellings;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Every service follows which accounts are confirmed. It is not ready before it knows which have lapsed. */
@AutoConfiguration(after = {MessagingConfiguration.class, StoreConfiguration.class, SecurityConfiguration.class})
public class LapseConfiguration {

    @Bean
    Lapses lapses() {
        return new Lapses();
    }

    @Bean
    LapsedAccounts lapsedAccounts(Lapses lapses, EventSink sink) {
        return new LapsedAccounts(lapses, new FirstUses(new Tellings(sink)), TokenLife::now);
    }

    @Bean
    WholeTopic<?> accountUseReader(KafkaSettings settings, Lapses lapses, MeterRegistry meters) {
        return new WholeTopic<>(
                Topics.PLATFORM_ACCOUNTS,
                () -> new KafkaConsumer<>(MessagingConfiguration.consumerProperties(settings)),
                new AccountReading(PlatformMessages.ACCOUNT_USED, "usedAt", lapses::learnUse, lapses::knowsUses),
                meters);
    }

    @Bean
    WholeTopic<?> confirmationReader(KafkaSettings settings, Lapses lapses, MeterRegistry meters) {
        return new WholeTopic<>(
                Topics.PLACEMENT_CONFIRMATIONS,
                () -> new KafkaConsumer<>(MessagingConfiguration.consumerProperties(settings)),
                new AccountReading(
                        PlacementMessages.CONFIRMATION,
                        "confirmedAt",
                        lapses::learnConfirmation,
                        lapses::knowsConfirmations),
                meters);
    }

    @Bean
    HealthIndicator lapsesHealthIndicator(Lapses lapses) {
        return () ->
                lapses.caughtUp() ? Health.up().build() : Health.outOfService().build();
    }
}
