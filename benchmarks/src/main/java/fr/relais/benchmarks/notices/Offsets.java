package fr.relais.benchmarks.notices;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How far a topic goes, and how far somebody has come with it. */
final class Offsets implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;

    Offsets(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", 250),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where each partition ends. */
    Map<TopicPartition, Long> ends(String topic) {
        return consumer.endOffsets(partitions(topic));
    }

    /** How many records there are in all. */
    long records(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
    }

    /** How many records of a topic a group has not done with. */
    long lag(String topic, String group) {
        var done = new HashMap<TopicPartition, Long>();
        try {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> done.put(partition, offset == null ? 0 : offset.offset()));
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the broker does not say how far a group is", failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
        return ends(topic).entrySet().stream()
                .mapToLong(end -> end.getValue() - done.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** How long it takes to read everything from there on and to do nothing with it. */
    Duration drain(Map<TopicPartition, Long> from) {
        var topic = from.keySet().iterator().next().topic();
        var begin = System.nanoTime();
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        var ends = ends(topic);
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            var unused = consumer.poll(POLL);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
