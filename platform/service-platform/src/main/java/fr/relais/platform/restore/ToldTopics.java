package fr.relais.platform.restore;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;
import fr.relais.platform.messaging.UntilNow;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads topics from their beginning to where they end now, without a group. What is none of our events is passed. */
final class ToldTopics {

    private static final Duration POLL = Duration.ofMillis(250);

    /** No aggregate is ever changed so often: whoever wrote that was not its service. */
    private static final long ABSURD = 1L << 40;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final WhatWasTold told;

    ToldTopics(Supplier<Consumer<String, byte[]>> consumers, WhatWasTold told) {
        this.consumers = consumers;
        this.told = told;
    }

    /**
     * What was told and is not in the database.
     *
     * @param events by aggregate
     * @param since when the first of it was written into a topic, by the broker's clock
     */
    record Unknown(Map<String, List<Told>> events, long since) {}

    /** The highest version that was told of each aggregate. Of each record the envelope alone is looked at. */
    Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        each(message -> version(message).ifPresent(version -> versions.merge(message.key(), version, Math::max)));
        return versions;
    }

    /** Everything that was told above these versions. */
    Unknown above(Map<String, Long> stored) {
        var events = new HashMap<String, List<Told>>();
        var since = new long[] {Long.MAX_VALUE};
        each(message -> {
            var known = stored.get(message.key());
            if (known != null && version(message).orElse(0) > known) {
                events.computeIfAbsent(message.key(), id -> new ArrayList<>())
                        .add(new Told(IncomingEvent.from(message), header(message, "ce_actororg")));
                since[0] = Math.min(since[0], message.timestamp());
            }
        });
        return new Unknown(events, since[0]);
    }

    private void each(java.util.function.Consumer<ConsumerRecord<String, byte[]>> look) {
        try (var consumer = consumers.get()) {
            var reading = UntilNow.begin(consumer, told.topics())
                    .orElseThrow(() -> new IllegalStateException("a topic of this service does not exist yet"));
            while (!reading.isReached()) {
                consumer.poll(POLL).forEach(look);
            }
        }
    }

    private OptionalLong version(ConsumerRecord<String, byte[]> message) {
        try {
            var version = Long.parseLong(header(message, "ce_aggregateversion"));
            return message.key() != null && version < ABSURD && told.isOfAnAggregate(header(message, "ce_type"))
                    ? OptionalLong.of(version)
                    : OptionalLong.empty();
        } catch (PoisonRecord | NumberFormatException notOurs) {
            return OptionalLong.empty();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new PoisonRecord();
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
