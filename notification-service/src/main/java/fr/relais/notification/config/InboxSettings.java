package fr.relais.notification.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long inboxes keep what is over. Whoever shortens it erases at the next round what is older.
 *
 * @param seenKeptFor how long an item is kept once somebody has seen it; more than nothing
 * @param forgetEvery the pause between two looks for what is over
 */
@ConfigurationProperties(prefix = "relais.inbox", ignoreUnknownFields = false)
public record InboxSettings(@DefaultValue("90d") Duration seenKeptFor, Duration forgetEvery) {

    public InboxSettings {
        if (seenKeptFor.isNegative() || seenKeptFor.isZero()) {
            throw new IllegalArgumentException("relais.inbox.seen-kept-for must be positive");
        }
    }
}
