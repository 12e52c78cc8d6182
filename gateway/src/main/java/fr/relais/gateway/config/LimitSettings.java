package fr.relais.gateway.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked, and how long a service may take. Each replica counts for itself.
 *
 * @param caller requests a caller may make in the window, by the subject of the token
 * @param address requests an address may make in the window, before any token is looked at; callers behind one proxy
 *     share it
 * @param proxies how many proxies stand in front, each of which adds to {@code X-Forwarded-For} whom it was asked by:
 *     so many places from its end stands who asked the first of them; nothing in it is believed when there are none
 * @param atOnce requests a caller may have under way at once, streams among them
 * @param window in which an unused allowance is whole again
 * @param answer longest time for an answer of a service; a live stream only has to begin within it
 * @param body longest time to send what is not a file; shorter than {@code answer}
 * @param file bytes of a file, where files are sent; the service has the same limit
 * @param fileBody longest time to send a file; shorter than {@code fileAnswer}
 * @param fileAnswer longest time to take in a file and to answer
 */
@ConfigurationProperties(prefix = "relais.limits", ignoreUnknownFields = false)
public record LimitSettings(
        @DefaultValue("1200") int caller,
        @DefaultValue("12000") int address,
        @DefaultValue("0") int proxies,
        @DefaultValue("32") int atOnce,
        @DefaultValue("60s") Duration window,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("10s") Duration body,
        @DefaultValue("64MB") DataSize file,
        @DefaultValue("100s") Duration fileBody,
        @DefaultValue("120s") Duration fileAnswer) {

    public LimitSettings {
        if (caller < 1 || address < 1 || atOnce < 1 || file.toBytes() < 1) {
            throw new IllegalArgumentException("limits under relais.limits must be at least 1");
        }
        if (proxies < 0) {
            throw new IllegalArgumentException("relais.limits.proxies must not be negative");
        }
        if (window.toMillis() < 1 || answer.toMillis() < 1 || fileAnswer.toMillis() < 1) {
            throw new IllegalArgumentException("durations under relais.limits must be positive");
        }
        if (body.toMillis() < 1 || fileBody.toMillis() < 1) {
            throw new IllegalArgumentException("times to send under relais.limits must be positive");
        }
        if (body.compareTo(answer) >= 0 || fileBody.compareTo(fileAnswer) >= 0) {
            throw new IllegalArgumentException("under relais.limits a body must take less time than its answer");
        }
    }
}
