package fr.relais.benchmarks.notices;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that a topic is told from now on, on a thread of its own, and says of each record when it was there. */
final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final ObjLongConsumer<ConsumerRecord<String, byte[]>> seen;
    private final Thread thread;
    private volatile boolean ended;

    /** @param seen is told each record and when it was there, by {@link System#nanoTime()} */
    Tail(String bootstrap, String topic, ObjLongConsumer<ConsumerRecord<String, byte[]>> seen) {
        this.seen = seen;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", 250),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = new Thread(this::read, "tail-" + topic);
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (!ended) {
                var records = consumer.poll(POLL);
                var now = System.nanoTime();
                records.forEach(one -> seen.accept(one, now));
            }
        }
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        ended = true;
    }
}
