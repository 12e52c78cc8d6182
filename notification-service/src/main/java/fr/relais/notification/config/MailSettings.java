package fr.relais.notification.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import fr.relais.notification.domain.delivery.DigestHours;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes mail.
 *
 * @param host its name; absent where nobody is mailed
 * @param port its port
 * @param sender from whom mail comes: an address that says nothing of what this is; only needed where there is a host
 * @param user as whom it is talked to; absent where it asks nobody
 * @param passwordFile a file with the password, mounted as a secret; absent where it asks nobody
 * @param encrypted whether nothing is said to it before the connection is encrypted and its name is proved
 * @param deadline longest time for one message, a minute at most
 * @param digestAt how long after midnight in mainland France everybody is mailed, whether there is anything or not
 */
@ConfigurationProperties(prefix = "relais.mail", ignoreUnknownFields = false)
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String sender,
        @Nullable String user,
        @Nullable Path passwordFile,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue({"8h", "18h"}) List<Duration> digestAt) {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    public MailSettings {
        digestAt = List.copyOf(digestAt);
        if (host != null && sender == null) {
            throw new IllegalArgumentException("relais.mail.sender is required where there is a host");
        }
        if ((user == null) != (passwordFile == null)) {
            throw new IllegalArgumentException("relais.mail.user and relais.mail.password-file go together");
        }
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("relais.mail.deadline must be positive, and a minute at most");
        }
        if (digestAt.isEmpty() || !digestAt.stream().allMatch(MailSettings::isOfADay)) {
            throw new IllegalArgumentException("relais.mail.digest-at must be times of a day");
        }
    }

    private static boolean isOfADay(Duration time) {
        return !time.isNegative() && time.compareTo(DAY) < 0;
    }

    /** Whether anybody is mailed. */
    public boolean isOpen() {
        return host != null;
    }

    /** At which hours of every day. */
    public DigestHours hours() {
        return new DigestHours(
                digestAt.stream().map(time -> LocalTime.MIDNIGHT.plus(time)).toList());
    }
}
