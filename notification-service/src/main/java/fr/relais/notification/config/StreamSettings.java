package fr.relais.notification.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live streams behave.
 *
 * @param heartbeat how often a stream says that it is alive
 * @param retry how long a client is asked to wait before it connects again
 * @param longest how long a stream lasts at most; it never outlasts the token it was opened with
 * @param mostPerOrganisation so many streams one organisation may have open in one process
 * @param mostPerCaller so many streams one caller may have open in one process
 * @param mostInAll so many streams one process may have open
 */
@ConfigurationProperties(prefix = "relais.stream", ignoreUnknownFields = false)
public record StreamSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("3s") Duration retry,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("50") int mostPerOrganisation,
        @DefaultValue("3") int mostPerCaller,
        @DefaultValue("5000") int mostInAll) {

    public StreamSettings {
        if (!isPositive(heartbeat) || !isPositive(retry) || !isPositive(longest)) {
            throw new IllegalArgumentException("durations under relais.stream must be positive");
        }
        if (mostPerOrganisation < 1 || mostPerCaller < 1 || mostInAll < 1) {
            throw new IllegalArgumentException("limits under relais.stream must be at least 1");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
