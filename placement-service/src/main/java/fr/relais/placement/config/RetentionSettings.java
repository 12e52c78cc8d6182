package fr.relais.placement.config;

import java.time.Duration;

import fr.relais.placement.domain.retention.Retention;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long cases are kept. Whoever shortens it erases at the next round what is older.
 *
 * @param afterClosure how long a closed case is kept; more than nothing
 */
@ConfigurationProperties(prefix = "relais.retention", ignoreUnknownFields = false)
record RetentionSettings(@DefaultValue("90d") Duration afterClosure) {

    RetentionSettings {
        if (afterClosure.isNegative() || afterClosure.isZero()) {
            throw new IllegalArgumentException("after-closure of retention must be positive");
        }
    }

    Retention retention() {
        return new Retention(afterClosure);
    }
}
