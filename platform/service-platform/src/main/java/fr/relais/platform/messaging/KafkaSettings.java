package fr.relais.platform.messaging;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker and how safely it keeps what it acknowledges.
 *
 * @param bootstrap addresses of the brokers; no default
 * @param replication replicas of each topic
 * @param minInSync replicas that must have a record before it is acknowledged
 * @param partitions partitions of each topic; never changed later, or the order per key breaks
 * @param delivery how long a record may take to be acknowledged before it counts as not sent
 */
@ConfigurationProperties(prefix = "relais.kafka", ignoreUnknownFields = false)
public record KafkaSettings(
        String bootstrap,
        @DefaultValue("3") int replication,
        @DefaultValue("2") int minInSync,
        @DefaultValue("12") int partitions,
        @DefaultValue("30s") Duration delivery) {

    public KafkaSettings {
        if (replication < 1 || minInSync < 1 || minInSync > replication) {
            throw new IllegalArgumentException(
                    "relais.kafka.min-in-sync must be between 1 and relais.kafka.replication");
        }
    }
}
