package fr.relais.benchmarks.hold;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic, every partition, from now on, while it is open; and counts what it has seen by key and version. Works
 * on its own thread, and not at all while it is closed.
 */
final class EventReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String type;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private final KafkaConsumer<String, byte[]> consumer;
    private volatile boolean ended;
    private volatile boolean open;
    private volatile @Nullable RuntimeException broken;
    private volatile @Nullable ConsumerRecord<String, byte[]> last;

    /** @param type what is counted; the topic may say other things too */
    EventReader(String bootstrap, String topic, String type) {
        this.type = type;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", 250),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::read, "reader-" + topic);
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (!ended) {
                awaitOpen();
                consumer.poll(POLL).forEach(this::see);
            }
        } catch (RuntimeException failure) {
            broken = failure;
        }
    }

    private synchronized void awaitOpen() {
        while (!open && !ended) {
            try {
                wait();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                ended = true;
            }
        }
    }

    private void see(ConsumerRecord<String, byte[]> message) {
        if (header(message, "ce_type").equals(type)) {
            last = message;
            seen.merge(name(message.key(), header(message, "ce_aggregateversion")), 1, Integer::sum);
        }
    }

    static String name(String key, String version) {
        return key + '/' + version;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.US_ASCII);
    }

    synchronized void open() {
        seen.clear();
        open = true;
        notifyAll();
    }

    void pause() {
        open = false;
    }

    int count() {
        var failure = broken;
        if (failure != null) {
            throw failure;
        }
        return seen.size();
    }

    /** Fails when anything of this was not seen, or anything else was, or more than this many were seen again. */
    void require(Set<String> expected, int repeats) {
        if (!seen.keySet().equals(expected)) {
            throw new Violation("%d events were expected and %d others seen".formatted(expected.size(), seen.size()));
        }
        var again = seen.values().stream().mapToInt(times -> times - 1).sum();
        if (again > repeats) {
            throw new Violation(again + " events were seen again");
        }
    }

    @Nullable
    ConsumerRecord<String, byte[]> last() {
        return last;
    }

    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }
}
