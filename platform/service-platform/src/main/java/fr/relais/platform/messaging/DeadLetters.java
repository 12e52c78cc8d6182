package fr.relais.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.relais.platform.trace.TraceContext;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The records that this service has put aside because it could not apply them, and the way back: each is sent to its
 * own topic again, unchanged, once its cause is mended. What was applied already is recognised there and has no second
 * effect; what is older than something applied since stays without effect.
 */
final class DeadLetters {

    static final String SUFFIX = ".dlt";

    /** Beside the envelope; what else a record has here was put on it when it was put aside. */
    private static final Set<String> OF_THE_RECORD = Set.of("content-type", TraceContext.HEADER);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SENDING = Duration.ofSeconds(30);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaTemplate<String, byte[]> template;
    private final List<String> topics;
    private final String service;

    /** @param topics those that this service consumes */
    DeadLetters(
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> template,
            List<String> topics,
            String service) {
        this.consumers = consumers;
        this.template = template;
        this.topics = List.copyOf(Set.copyOf(topics));
        this.service = service;
    }

    boolean knows(String topic) {
        return topics.contains(topic);
    }

    /** How many records of each topic lie aside and have not been sent again. Blocks. */
    Map<String, Long> waiting() {
        var waiting = new HashMap<String, Long>();
        try (var consumer = consumer()) {
            for (var topic : topics) {
                var aside = partitions(consumer, topic);
                var begin = positions(consumer, aside);
                var end = consumer.endOffsets(aside);
                waiting.put(
                        topic,
                        aside.stream()
                                .mapToLong(partition ->
                                        end.getOrDefault(partition, 0L) - begin.getOrDefault(partition, 0L))
                                .sum());
            }
        }
        return waiting;
    }

    /**
     * Sends what lies aside of one topic again, oldest first, and remembers how far it has come only after the broker
     * has acknowledged: repeated after a crash it may send one twice, and loses none. Blocks.
     *
     * @return how many were sent
     */
    synchronized long replay(String topic) {
        try (var consumer = consumer()) {
            var aside = partitions(consumer, topic);
            consumer.assign(aside);
            positions(consumer, aside).forEach(consumer::seek);
            var end = consumer.endOffsets(aside);
            var sent = 0L;
            while (aside.stream()
                    .anyMatch(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
                for (var message : consumer.poll(PATIENCE)) {
                    sent += sendAgain(consumer, topic, message);
                }
            }
            return sent;
        }
    }

    private int sendAgain(Consumer<String, byte[]> consumer, String topic, ConsumerRecord<String, byte[]> message) {
        var own = isOurs(message);
        if (own) {
            send(topic, message);
        }
        consumer.commitSync(Map.of(
                new TopicPartition(message.topic(), message.partition()), new OffsetAndMetadata(message.offset() + 1)));
        return own ? 1 : 0;
    }

    private void send(String topic, ConsumerRecord<String, byte[]> message) {
        var again = new ProducerRecord<>(topic, message.key(), message.value());
        for (var header : message.headers()) {
            if (header.key().startsWith("ce_") || OF_THE_RECORD.contains(header.key())) {
                again.headers().add(header);
            }
        }
        try {
            template.send(again).get(SENDING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a dead letter was not sent again", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("a dead letter was not sent again", failure);
        }
    }

    /**
     * Several services may consume one topic: each sends again only what itself put aside. It reads as groups of its
     * own name, or of its name and what they are for ({@code notification-service-statistics}).
     */
    private boolean isOurs(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
        if (header == null) {
            return false;
        }
        var group = new String(header.value(), StandardCharsets.UTF_8);
        return group.equals(service) || group.startsWith(service + "-");
    }

    private Consumer<String, byte[]> consumer() {
        return consumers.createConsumer(replayOf(service), null);
    }

    /** The group that remembers how far the dead letters of a service were sent again. */
    static String replayOf(String service) {
        return service + ".replay";
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        var name = topic + SUFFIX;
        return consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
    }

    /** How far earlier replays have come; where none has, the oldest record that is kept. */
    private static Map<TopicPartition, Long> positions(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var positions = new HashMap<>(consumer.beginningOffsets(partitions));
        var committed = consumer.committed(Set.copyOf(partitions));
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                positions.merge(partition, offset.offset(), Math::max);
            }
        });
        return positions;
    }
}
