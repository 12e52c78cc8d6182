package fr.relais.gateway.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked, and how long a service may take. Each replica counts for itself.
 *
 * @param caller requests a caller may make in the window, by the subject of the token
 * @param address requests an address may make in the window, before any token is looked at; callers behind one proxy
 *     share it
 * @param window in which an unused allowance is whole again
 * @param answer longest time for an answer of a service; a live stream only has to begin within it
 */
@ConfigurationProperties(prefix = "relais.limits", ignoreUnknownFields = false)
public record LimitSettings(
        @DefaultValue("1200") int caller,
        @DefaultValue("12000") int address,
        @DefaultValue("60s") Duration window,
        @DefaultValue("30s") Duration answer) {

    public LimitSettings {
        if (caller < 1 || address < 1) {
            throw new IllegalArgumentException("limits under relais.limits must be at least 1");
        }
        if (window.toMillis() < 1 || answer.toMillis() < 1) {
            throw new IllegalArgumentException("durations under relais.limits must be positive");
        }
    }
}
