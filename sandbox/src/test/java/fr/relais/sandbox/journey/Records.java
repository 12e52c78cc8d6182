package fr.relais.sandbox.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published on all topics from a moment on, as any reader of the broker sees it. */
final class Records implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Published> read = new ArrayList<>();

    /**
     * One record.
     *
     * @param headers its headers, as texts
     */
    record Published(String topic, String key, Map<String, String> headers, String body) {

        String type() {
            return headers.getOrDefault("ce_type", "");
        }

        String id() {
            return headers.getOrDefault("ce_id", "");
        }

        JsonNode data() {
            return JsonMapper.shared().readTree(body);
        }

        /** Everything in it that a reader could search. */
        String everything() {
            return topic + " " + key + " " + headers + " " + body;
        }
    }

    private Records(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static Records fromNowOn(String brokerAddress) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokerAddress),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions(consumer));
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return new Records(consumer);
    }

    private static Collection<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().startsWith("relais."))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Everything read so far, what was delivered twice once. */
    Collection<Published> all() {
        for (var polled = consumer.poll(PAUSE); !polled.isEmpty(); polled = consumer.poll(PAUSE)) {
            polled.forEach(record -> read.add(published(record)));
        }
        var once = new TreeMap<String, Published>();
        read.forEach(record -> once.put(record.topic() + record.id() + record.key(), record));
        return once.values();
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Published(record.topic(), record.key(), headers, new String(record.value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
