package fr.relais.capacity.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the whole country is counted.
 *
 * @param expiring a vacancy that is fresh for no longer than this is shown as about to go stale
 * @param historyEvery the pause between two looks for the record of the day
 */
@ConfigurationProperties(prefix = "relais.national", ignoreUnknownFields = false)
public record NationalSettings(
        @DefaultValue("6h") Duration expiring,
        @DefaultValue("1m") Duration historyEvery) {

    public NationalSettings {
        if (historyEvery.isNegative() || historyEvery.isZero()) {
            throw new IllegalArgumentException("relais.national.history-every must be positive");
        }
    }
}
