package fr.relais.capacity.adapter.kafka;

import java.util.Map;

import fr.relais.capacity.application.NationalCapacity;
import fr.relais.capacity.application.ScarcityAnnouncements;
import fr.relais.capacity.domain.national.WordOfCentre;
import fr.relais.contracts.Topics;
import fr.relais.platform.messaging.KafkaSettings;
import fr.relais.platform.messaging.MessagingConfiguration;
import fr.relais.platform.messaging.WholeTopic;
import fr.relais.platform.reference.References;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the national view is fed from. */
@Configuration(proxyBeanMethods = false)
class NationalConfiguration {

    private static final Map<WordOfCentre, String> WORDS =
            Map.of(WordOfCentre.FRESH, "fresh", WordOfCentre.STALE, "stale", WordOfCentre.SILENT, "silent");

    @Bean
    WholeTopic<?> nationalReader(KafkaSettings settings, NationalCapacity capacity, MeterRegistry meters) {
        return new WholeTopic<>(
                Topics.CAPACITY_AVAILABILITY,
                () -> new KafkaConsumer<>(inBatches(MessagingConfiguration.consumerProperties(settings))),
                new NationalReading(capacity),
                meters);
    }

    /** The country may be a quarter of a second late: a fetch for each record of a busy moment would cost more. */
    private static Map<String, Object> inBatches(Map<String, Object> properties) {
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 262_144);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        return properties;
    }

    @Bean
    ScarcityAnnouncements scarcityAnnouncements(References references) {
        return new ScarcityMessages(references);
    }

    /** Not ready before everything announced has been read: a view with holes is a wrong answer. */
    @Bean
    HealthIndicator nationalViewHealthIndicator(NationalCapacity capacity) {
        return () -> capacity.caughtUp()
                ? Health.up().build()
                : Health.outOfService().build();
    }

    @Bean
    MeterBinder nationalViewFigures(NationalCapacity capacity) {
        return meters -> {
            Gauge.builder("relais.capacity.national.centres", capacity, NationalCapacity::size)
                    .description("centres in the national view of this process")
                    .register(meters);
            WORDS.forEach((word, name) -> Gauge.builder(
                            "relais.capacity.centres", capacity, view -> view.look(country -> country.centres(word)))
                    .tag("freshness", name)
                    .description("centres that take people, by the worst of their beds")
                    .register(meters));
        };
    }
}
