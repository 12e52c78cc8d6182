package fr.relais.notification.config;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.WebhookAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose own software is told that a look into the inbox is worth while.
 *
 * @param hosts the names that may be called, each with its port where that is not 443; absent where nobody is
 * @param loopback whether software of the same machine may be called too, unproved and unencrypted; for trying things
 *     out
 * @param deadline longest time for one call, a minute at most
 */
@ConfigurationProperties(prefix = "relais.webhooks", ignoreUnknownFields = false)
public record WebhookSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("false") boolean loopback,
        @DefaultValue("10s") Duration deadline) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    public WebhookSettings {
        hosts = List.copyOf(hosts);
        if (!hosts.stream().allMatch(WebhookSettings::isHost)) {
            throw new IllegalArgumentException("relais.webhooks.hosts must be names, each with its port or without");
        }
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("relais.webhooks.deadline must be positive, and a minute at most");
        }
    }

    private static boolean isHost(String text) {
        return !text.contains("/")
                && WebhookAddress.read("https://" + text)
                        .filter(address -> !address.host().equals("localhost"))
                        .isPresent();
    }

    /** Whom this installation calls. */
    public Destinations destinations() {
        return new Destinations(Set.copyOf(hosts), loopback);
    }
}
