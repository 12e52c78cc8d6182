package fr.relais.placement.config;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is told for the statistics.
 *
 * @param after how long after its end a quarter is told of: longer than the statistics wait before they count it
 */
@ConfigurationProperties(prefix = "relais.facts", ignoreUnknownFields = false)
record FactSettings(@DefaultValue("8w") Period after) {

    FactSettings {
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException("after of relais.facts must be positive");
        }
    }
}
