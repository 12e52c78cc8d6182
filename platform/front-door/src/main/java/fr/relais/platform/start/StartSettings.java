package fr.relais.platform.start;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service starts.
 *
 * @param patience how long a start waits in all for the database, the broker and the identity provider before it gives
 *     up
 */
@ConfigurationProperties(prefix = "relais.start", ignoreUnknownFields = false)
public record StartSettings(@DefaultValue("30s") Duration patience) {

    public StartSettings {
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("relais.start.patience must be positive");
        }
    }
}
