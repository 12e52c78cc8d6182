package fr.relais.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import fr.relais.platform.start.CannotStart;
import fr.relais.platform.start.PemFile;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.annotation.Order;

/** The broker answers and is who it should be; in production nothing acknowledged is on one machine alone. */
@Order(120)
final class BrokerCheck implements StartCheck {

    private static final int LEAST_REPLICATION = 3;
    private static final int LEAST_IN_SYNC = 2;
    private static final String LOGGER = "org.apache.kafka";

    @Override
    public void settings(Starting starting) {
        var settings = starting.settings(KafkaSettings.class);
        PemFile.requireValid("relais.kafka.trust-file", settings.trustFile());
        PemFile.requireValid("relais.kafka.identity-file", settings.identityFile());
        // A record that anybody could have written names whatever organisation he likes for a centre.
        starting.requireInProduction(settings.isMutual(), "relais.kafka.trust-file and relais.kafka.identity-file");
        starting.requireInProduction(
                settings.replication() >= LEAST_REPLICATION,
                "relais.kafka.replication of at least " + LEAST_REPLICATION);
        starting.requireInProduction(
                settings.minInSync() >= LEAST_IN_SYNC, "relais.kafka.min-in-sync of at least " + LEAST_IN_SYNC);
    }

    /** The client logs each attempt that fails; here one line says it. */
    @Override
    public void surroundings(Starting starting) {
        var settings = starting.settings(KafkaSettings.class);
        var logging = LoggingSystem.get(BrokerCheck.class.getClassLoader());
        var before = logging.getLoggerConfiguration(LOGGER);
        logging.setLogLevel(LOGGER, LogLevel.OFF);
        try {
            starting.patience().until(atMost -> look(starting, settings, atMost), "relais.kafka.bootstrap: the broker");
        } finally {
            logging.setLogLevel(LOGGER, before == null ? null : before.getConfiguredLevel());
        }
    }

    private static void look(Starting starting, KafkaSettings settings, Duration atMost) throws Exception {
        var millis = (int) atMost.toMillis();
        var properties = new HashMap<>(settings.connection());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        try (var admin = opened(properties, settings)) {
            admin.describeCluster().nodes().get(millis, TimeUnit.MILLISECONDS);
            if (starting.isInProduction()) {
                new TopicsAtStart(LEAST_REPLICATION, LEAST_IN_SYNC).look(admin, atMost);
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    /** Names that are not found yet may be later; a key that cannot be read will not. */
    private static Admin opened(HashMap<String, Object> properties, KafkaSettings settings) {
        try {
            return Admin.create(properties);
        } catch (KafkaException unusable) {
            if (settings.isMutual() && PemFile.isAbout(unusable)) {
                throw new CannotStart(
                        "relais.kafka.identity-file and relais.kafka.trust-file hold no key and certificates in PEM");
            }
            throw unusable;
        }
    }
}
