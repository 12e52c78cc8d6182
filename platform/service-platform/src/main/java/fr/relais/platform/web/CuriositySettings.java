package fr.relais.platform.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on an account is taken to be trying out what there is.
 *
 * @param misses how often it may ask for what is not there for it, within the time
 * @param within that time; also how long it then reads nothing
 */
@ConfigurationProperties(prefix = "relais.curiosity", ignoreUnknownFields = false)
public record CuriositySettings(
        @DefaultValue("50") int misses, @DefaultValue("10m") Duration within) {

    public CuriositySettings {
        if (misses < 1 || within.toMillis() < 1) {
            throw new IllegalArgumentException("relais.curiosity must be positive");
        }
    }
}
