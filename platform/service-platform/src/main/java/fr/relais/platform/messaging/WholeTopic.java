package fr.relais.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/**
 * Reads a whole compacted topic, every partition, from the beginning, without a group, and then follows it. One thread
 * of its own; after a failure it begins again, so the same record comes again, and older ones after newer ones: that is
 * for the follower to see.
 *
 * @param <T> what the follower reads from a record
 */
public final class WholeTopic<T> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WholeTopic.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long PAUSE_SECONDS = 1;

    private final String topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Follower<T> follower;
    private final Counter unreadable;
    private volatile boolean running;
    private volatile Map<TopicPartition, Long> positions = Map.of();

    /** Who follows; asked by one thread only. */
    public interface Follower<T> {

        /** What a record says; empty when it is none of its concern. What it throws is counted, the record passed. */
        Optional<T> read(ConsumerRecord<String, byte[]> message);

        /** What came together, in order; each is read when it is asked for, so it is asked for once. */
        void take(Iterable<T> together);

        /** Everything that was there at the start has been read; said at least once. */
        void hasCaughtUp();
    }

    public WholeTopic(
            String topic, Supplier<Consumer<String, byte[]>> consumers, Follower<T> follower, MeterRegistry meters) {
        this.topic = topic;
        this.consumers = consumers;
        this.follower = follower;
        this.unreadable = meters.counter("relais.topic.unreadable", "topic", topic);
    }

    String topic() {
        return topic;
    }

    /** Where it reads on, for each partition; nothing while it has not begun, or begins again. */
    Map<TopicPartition, Long> positions() {
        return positions;
    }

    @Override
    public void start() {
        running = true;
        var reading = new Thread(this::readForever, "reader-" + topic);
        reading.setDaemon(true);
        reading.start();
    }

    private void readForever() {
        while (running) {
            positions = Map.of();
            try (var consumer = consumers.get()) {
                read(consumer);
            } catch (RuntimeException failure) {
                // Whatever it was: without this thread what is known would grow old, and nobody would be told.
                log.warn(
                        "{} is read again from the start: {}",
                        topic,
                        failure.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        UntilNow.begin(consumer, List.of(topic)).ifPresentOrElse(begun -> follow(consumer, begun), this::pause);
    }

    private void follow(Consumer<String, byte[]> consumer, UntilNow begun) {
        var caughtUp = false;
        while (running) {
            follower.take(read(consumer.poll(POLL)));
            positions = consumer.assignment().stream().collect(toUnmodifiableMap(identity(), consumer::position));
            if (!caughtUp && begun.isReached()) {
                caughtUp = true;
                follower.hasCaughtUp();
            }
        }
    }

    /** One by one: a country that is read anew need not be held as objects, five hundred centres at a time. */
    private Iterable<T> read(ConsumerRecords<String, byte[]> records) {
        return () -> StreamSupport.stream(records.spliterator(), false)
                .flatMap(message -> read(message).stream())
                .iterator();
    }

    private Optional<T> read(ConsumerRecord<String, byte[]> message) {
        try {
            return follower.read(message);
        } catch (RuntimeException poison) {
            unreadable.increment();
            log.warn(
                    "an unreadable record of {} was passed, partition {} offset {}",
                    topic,
                    message.partition(),
                    message.offset());
            return Optional.empty();
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    /** The thread sees it within one poll and closes its consumer by itself. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
