package fr.relais.placement.adapter.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import fr.relais.contracts.Topics;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.platform.messaging.IncomingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the whole compacted topic, every partition, from the beginning, without a group, and then follows it. One
 * thread of its own; after a failure it begins again, and what is older than the index is dropped there.
 */
final class AvailabilityReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AvailabilityReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long PAUSE_SECONDS = 1;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final IndexedAvailability index;
    private final Counter poisoned;
    private volatile boolean running;

    AvailabilityReader(Supplier<Consumer<String, byte[]>> consumers, IndexedAvailability index, MeterRegistry meters) {
        this.consumers = consumers;
        this.index = index;
        this.poisoned = meters.counter("relais.placement.index.unreadable");
    }

    @Override
    public void start() {
        running = true;
        var reading = new Thread(this::readForever, "availability-reader");
        reading.setDaemon(true);
        reading.start();
    }

    private void readForever() {
        while (running) {
            try (var consumer = consumers.get()) {
                read(consumer);
            } catch (RuntimeException failure) {
                // Whatever it was: without this thread the view would grow old, and nobody would be told.
                log.warn(
                        "availability is read again from the start: {}",
                        failure.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (running) {
            index.announced(centres(consumer.poll(POLL)));
            if (!index.caughtUp() && hasReached(consumer, ends)) {
                index.hasCaughtUp();
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topics.CAPACITY_AVAILABILITY).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }

    private static boolean hasReached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private List<CentreAvailability> centres(ConsumerRecords<String, byte[]> records) {
        return StreamSupport.stream(records.spliterator(), false)
                .flatMap(message -> centre(message).stream())
                .toList();
    }

    /** A record that cannot be read is counted and passed: the centre stays as it was known. */
    private Optional<CentreAvailability> centre(ConsumerRecord<String, byte[]> message) {
        try {
            return IncomingEvent.isOf(message, AvailabilityRecord.TYPE)
                    ? Optional.of(AvailabilityRecord.read(message.value()))
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            poisoned.increment();
            log.warn("an unreadable record was passed, partition {} offset {}", message.partition(), message.offset());
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
