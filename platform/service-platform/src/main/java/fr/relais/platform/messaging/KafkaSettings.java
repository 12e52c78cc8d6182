package fr.relais.platform.messaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker and how safely it keeps what it acknowledges.
 *
 * @param bootstrap addresses of the brokers; no default
 * @param trustFile certificates of whoever vouches for the brokers, PEM; with it connections are encrypted, and when it
 *     is absent they are not
 * @param identityFile this service's own key and certificate, PEM, by which brokers know it; absent when the other is
 * @param replication replicas of each topic
 * @param minInSync replicas that must have a record before it is acknowledged
 * @param partitions partitions of each topic; never changed later, or the order per key breaks
 * @param delivery how long a record may take to be acknowledged before it counts as not sent
 */
@ConfigurationProperties(prefix = "relais.kafka", ignoreUnknownFields = false)
public record KafkaSettings(
        String bootstrap,
        @Nullable Path trustFile,
        @Nullable Path identityFile,
        @DefaultValue("3") int replication,
        @DefaultValue("2") int minInSync,
        @DefaultValue("12") int partitions,
        @DefaultValue("30s") Duration delivery) {

    private static final String PEM = "PEM";

    public KafkaSettings {
        Objects.requireNonNull(bootstrap, "relais.kafka.bootstrap is required");
        if (replication < 1 || minInSync < 1 || minInSync > replication) {
            throw new IllegalArgumentException(
                    "relais.kafka.min-in-sync must be between 1 and relais.kafka.replication");
        }
        if ((trustFile == null) != (identityFile == null)) {
            throw new IllegalArgumentException("relais.kafka.trust-file and relais.kafka.identity-file go together");
        }
    }

    /** Whether both sides of a connection prove who they are, and nobody between them reads along. */
    boolean isMutual() {
        return trustFile != null && identityFile != null;
    }

    /** What every client needs to connect. */
    public Map<String, Object> connection() {
        if (trustFile == null || identityFile == null) {
            return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        }
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                SecurityProtocol.SSL.name,
                SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
                PEM,
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                trustFile.toString(),
                SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
                PEM,
                SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG,
                identityFile.toString());
    }
}
