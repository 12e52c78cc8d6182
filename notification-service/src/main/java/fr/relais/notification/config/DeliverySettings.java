package fr.relais.notification.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param atOnce how many are handed over at the same time
 * @param keptFor how long it is known what became of one; longer than a day, or a repeated notice is sent twice
 * @param sweepEvery the pause between two looks for what is due
 * @param digestEvery the pause between two looks whether the hour has come
 */
@ConfigurationProperties(prefix = "relais.deliveries", ignoreUnknownFields = false)
public record DeliverySettings(
        @DefaultValue("8") int atOnce,
        @DefaultValue("30d") Duration keptFor,
        Duration sweepEvery,
        Duration digestEvery) {

    private static final Duration LEAST = Duration.ofDays(2);

    public DeliverySettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("relais.deliveries.at-once must be at least 1");
        }
        if (keptFor.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("relais.deliveries.kept-for must be two days at least");
        }
    }
}
