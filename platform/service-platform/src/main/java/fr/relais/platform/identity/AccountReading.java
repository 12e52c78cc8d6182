package fr.relais.platform.identity;

import java.time.Instant;
import java.util.function.BiConsumer;

import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.WholeTopic;

/**
 * Follows a topic that says of accounts since when something is true.
 *
 * @param type of the records; others are passed
 * @param field of the record that says since when
 * @param learn is told the digest of the account and the moment
 * @param caughtUp is told when everything has been read
 */
record AccountReading(String type, String field, BiConsumer<String, Instant> learn, Runnable caughtUp)
        implements WholeTopic.Follower {

    @Override
    public void read(IncomingEvent event) {
        if (event.type().equals(type)) {
            learn.accept(event.subject(), Instant.parse(event.text(field)));
        }
    }

    @Override
    public void hasCaughtUp() {
        caughtUp.run();
    }
}
