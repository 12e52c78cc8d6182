package fr.relais.platform.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.WholeTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows a topic that says of accounts since when something is true.
 *
 * @param type of the records; others are passed
 * @param field of the record that says since when
 * @param learn is told the digest of the account and the moment
 * @param caughtUp is told when everything has been read
 */
record AccountReading(String type, String field, BiConsumer<String, Instant> learn, Runnable caughtUp)
        implements WholeTopic.Follower<AccountReading.Since> {

    /** Since when something is true of the account that has this digest. */
    record Since(String digest, Instant moment) {}

    @Override
    public Optional<Since> read(ConsumerRecord<String, byte[]> message) {
        var event = IncomingEvent.from(message);
        return event.type().equals(type)
                ? Optional.of(new Since(event.subject(), Instant.parse(event.text(field))))
                : Optional.empty();
    }

    @Override
    public void take(Iterable<Since> together) {
        together.forEach(since -> learn.accept(since.digest(), since.moment()));
    }

    @Override
    public void hasCaughtUp() {
        caughtUp.run();
    }
}
