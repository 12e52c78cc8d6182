package fr.relais.capacity.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the whole country is counted.
 *
 * @param expiring a vacancy that is fresh for no longer than this is shown as about to go stale
 * @param historyEvery the pause between two looks for the record of the day
 * @param scarcityEvery the pause between two looks for who cannot be taken anywhere
 * @param scarcityAfter how long that must be seen before it is told
 */
@ConfigurationProperties(prefix = "relais.national", ignoreUnknownFields = false)
public record NationalSettings(
        @DefaultValue("6h") Duration expiring,
        @DefaultValue("1m") Duration historyEvery,
        @DefaultValue("10s") Duration scarcityEvery,
        @DefaultValue("5m") Duration scarcityAfter) {

    public NationalSettings {
        if (!isPositive(historyEvery) || !isPositive(scarcityEvery)) {
            throw new IllegalArgumentException("pauses under relais.national must be positive");
        }
        if (expiring.isNegative() || scarcityAfter.isNegative()) {
            throw new IllegalArgumentException("durations under relais.national cannot be negative");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
