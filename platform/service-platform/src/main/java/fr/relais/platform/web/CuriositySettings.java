package fr.relais.platform.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for in vain, and how much is shown.
 *
 * @param misses how often it may ask for what is not there for it, within the time
 * @param within that time; also how long it then reads nothing
 * @param reads how many confidential answers a person is given in a day
 * @param readsTogether how many all people of an organisation are given
 */
@ConfigurationProperties(prefix = "relais.curiosity", ignoreUnknownFields = false)
public record CuriositySettings(
        @DefaultValue("50") int misses,
        @DefaultValue("10m") Duration within,
        @DefaultValue("2000") int reads,
        @DefaultValue("20000") int readsTogether) {

    public CuriositySettings {
        if (misses < 1 || within.toMillis() < 1 || reads < 1 || readsTogether < 1) {
            throw new IllegalArgumentException("relais.curiosity must be positive");
        }
    }
}
