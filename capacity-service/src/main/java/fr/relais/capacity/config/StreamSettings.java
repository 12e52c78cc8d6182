package fr.relais.capacity.config;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live streams behave.
 *
 * @param pace a stream shows changes at most this often
 * @param heartbeat how often a stream says that it is alive
 * @param retry how long a client is asked to wait before it connects again
 * @param longest how long a stream lasts at most; it never outlasts the token it was opened with
 * @param mostPerCaller so many streams one caller may have open in one process
 * @param mostInAll so many streams one process may have open
 */
@ConfigurationProperties(prefix = "relais.stream", ignoreUnknownFields = false)
public record StreamSettings(
        @DefaultValue("1s") Duration pace,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("3s") Duration retry,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("5") int mostPerCaller,
        @DefaultValue("500") int mostInAll) {

    public StreamSettings {
        for (var duration : List.of(pace, heartbeat, retry, longest)) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("durations under relais.stream must be positive");
            }
        }
        if (mostPerCaller < 1 || mostInAll < 1) {
            throw new IllegalArgumentException("limits under relais.stream must be at least 1");
        }
    }
}
