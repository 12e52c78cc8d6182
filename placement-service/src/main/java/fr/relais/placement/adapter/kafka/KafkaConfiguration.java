package fr.relais.placement.adapter.kafka;

import java.util.List;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.Alarms;
import fr.relais.placement.application.Availability;
import fr.relais.placement.application.FactSink;
import fr.relais.placement.application.FoundDifferences;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.retention.CaseKeyring;
import fr.relais.placement.application.retention.EraseCases;
import fr.relais.placement.application.retention.Tombstones;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.messaging.KafkaSettings;
import fr.relais.platform.messaging.MessagingConfiguration;
import fr.relais.platform.messaging.NamedActors;
import fr.relais.platform.messaging.TopicsToMake;
import fr.relais.platform.messaging.WholeTopic;
import fr.relais.platform.reference.References;
import fr.relais.platform.restore.Differences;
import fr.relais.platform.restore.WhatWasTold;
import fr.relais.platform.store.Tellings;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of this service, the one it builds its index from, and the one it erases by. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    TopicsToMake topics() {
        return new TopicsToMake(
                List.of(Topics.PLACEMENT_EVENTS, Topics.PLACEMENT_ARRIVALS, Topics.PLACEMENT_FACTS),
                List.of(Topics.PLACEMENT_REVOCATIONS, Topics.PLACEMENT_CONFIRMATIONS, Topics.PLACEMENT_TOMBSTONES),
                List.of());
    }

    /**
     * Who asked has to be called when a request is lost. Nobody needs to be told who did anything else: events of one
     * request have one key, and would name her association beside the organisation of her centre.
     */
    @Bean
    NamedActors namedActors() {
        return PlacementMessages.REQUEST_SUBMITTED::equals;
    }

    @Bean
    FoundDifferences foundDifferences(Differences differences) {
        return (difference, subject, says) -> differences.add(difference.name(), subject, says);
    }

    /**
     * Whatever is told under the id by which it is stored. Who is revoked or confirmed is told as a state, which is
     * believed.
     */
    @Bean
    WhatWasTold requestsTold(FoundDifferences differences, PlacementRequests requests, CaseKeyring keys) {
        return new RequestsTold(
                differences,
                requests,
                keys,
                List.of(
                        "placement_requests",
                        "stays",
                        "blocks",
                        "referrer_organisations",
                        "refusal_reviews",
                        "openings",
                        "questions"));
    }

    @Bean
    FactSink factSink(EventSink sink) {
        return new KafkaFacts(new Tellings(sink));
    }

    @Bean
    TombstoneRecords tombstoneRecords(References references) {
        return new TombstoneRecords(references);
    }

    @Bean
    Tombstones tombstones(EventSink sink, TombstoneRecords records) {
        return new KafkaTombstones(sink, records);
    }

    /** A topic that is not there is to be made as it must be, and by nobody's asking for it. */
    @Bean
    TombstoneReplay tombstoneReplay(KafkaSettings settings, TombstoneRecords records, EraseCases erase, Alarms alarms) {
        var properties = MessagingConfiguration.consumerProperties(settings);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return new TombstoneReplay(() -> new KafkaConsumer<>(properties), records, erase, alarms);
    }

    @Bean
    IndexedAvailability availability(Agenda agenda, MeterRegistry meters) {
        return new IndexedAvailability(agenda, meters);
    }

    @Bean
    WholeTopic<?> availabilityReader(KafkaSettings settings, IndexedAvailability index, MeterRegistry meters) {
        return AvailabilityReading.into(
                index, () -> new KafkaConsumer<>(MessagingConfiguration.consumerProperties(settings)), meters);
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
