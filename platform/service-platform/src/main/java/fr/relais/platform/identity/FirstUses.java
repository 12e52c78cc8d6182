package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.contracts.PlatformMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.store.OutgoingEvent;
import fr.relais.platform.store.Tellings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of accounts that they were used for the first time. Nobody waits for it: what the broker did not take is said
 * again when the account is next used, at most once a minute.
 */
final class FirstUses {

    private static final Logger log = LoggerFactory.getLogger(FirstUses.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Tellings tellings;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    FirstUses(Tellings tellings) {
        this.tellings = tellings;
    }

    /** Only for an account of which the whole topic says nothing: of two records of a key the topic keeps the later. */
    void say(String digest, Instant at) {
        if (said.size() >= MOST) {
            said.clear();
        }
        var before = said.get(digest);
        if (before != null && at.isBefore(before.plus(AGAIN_AFTER))) {
            return;
        }
        said.put(digest, at);
        var event = new OutgoingEvent(
                Topics.PLATFORM_ACCOUNTS, digest, PlatformMessages.ACCOUNT_USED, Map.of("usedAt", at.toString()));
        tellings.tell(event, at)
                .subscribe(
                        nothing -> {},
                        failure -> log.warn(
                                "the first use of an account could not be said: {}",
                                failure.getClass().getSimpleName()));
    }
}
