package fr.relais.placement.adapter.kafka;

import java.util.List;

import fr.relais.contracts.Topics;
import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.Availability;
import fr.relais.placement.application.FactSink;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.messaging.KafkaSettings;
import fr.relais.platform.messaging.MessagingConfiguration;
import fr.relais.platform.messaging.TopicsToMake;
import fr.relais.platform.store.Tellings;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of this service, and the one it builds its index from. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    TopicsToMake topics() {
        return new TopicsToMake(
                List.of(Topics.PLACEMENT_EVENTS, Topics.PLACEMENT_ARRIVALS, Topics.PLACEMENT_FACTS),
                List.of(),
                List.of());
    }

    @Bean
    FactSink factSink(EventSink sink) {
        return new KafkaFacts(new Tellings(sink));
    }

    @Bean
    IndexedAvailability availability(Agenda agenda, MeterRegistry meters) {
        return new IndexedAvailability(agenda, meters);
    }

    @Bean
    AvailabilityReader availabilityReader(KafkaSettings settings, IndexedAvailability index, MeterRegistry meters) {
        return new AvailabilityReader(
                () -> new KafkaConsumer<>(MessagingConfiguration.consumerProperties(settings)), index, meters);
    }

    /**
     * Not ready before everything announced has been read: an index with holes would send people into the waiting list.
     */
    @Bean
    HealthIndicator nationalIndexHealthIndicator(Availability availability) {
        return () -> availability.caughtUp()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
