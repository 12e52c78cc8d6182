package fr.relais.platform.restore;

import java.time.Clock;
import java.util.Map;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.messaging.KafkaSettings;
import fr.relais.platform.messaging.MessagingConfiguration;
import fr.relais.platform.store.RaisedVersions;
import fr.relais.platform.store.StoreConfiguration;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** A service that says what it tells has its database compared with it at every start, and a list of differences. */
@AutoConfiguration(after = {MessagingConfiguration.class, StoreConfiguration.class})
public class RestoreConfiguration {

    @Bean
    Differences differences(MongoDatabase database, Clock clock) {
        return new Differences(database, clock);
    }

    @Bean
    DifferencesEndpoint differencesEndpoint(Differences differences) {
        return new DifferencesEndpoint(differences);
    }

    @Bean
    @ConditionalOnBean(WhatWasTold.class)
    Restoration restoration(
            WhatWasTold told,
            KafkaSettings settings,
            MongoDatabase database,
            RaisedVersions raised,
            @Value("${spring.application.name}") String service) {
        var topics = new ToldTopics(() -> new KafkaConsumer<>(reading(settings)), told);
        var stored = new StoredVersions(database, told.collections());
        return new Restoration(told, topics, stored, raised, new HeardAgain(settings.connection(), service));
    }

    /** A topic that is not there is to be made as it must be, and by nobody's asking for it. */
    private static Map<String, Object> reading(KafkaSettings settings) {
        var properties = MessagingConfiguration.consumerProperties(settings);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return properties;
    }
}
