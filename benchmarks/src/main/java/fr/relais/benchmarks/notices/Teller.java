package fr.relais.benchmarks.notices;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.benchmarks.hold.Violation;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends notices as placement-service does, and knows when it began to send each and when the broker had it. */
final class Teller implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final Map<UUID, Long> begun = new ConcurrentHashMap<>();
    private final Map<UUID, Long> committed = new ConcurrentHashMap<>();
    private volatile @Nullable Exception refused;

    Teller(String bootstrap, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.partitionsFor(topic);
    }

    /** Returns before the broker has it. Of one that is sent twice the first time counts. */
    void tell(Notice notice) {
        begun.putIfAbsent(notice.id(), System.nanoTime());
        var unused = producer.send(notice.on(topic), (where, failure) -> {
            if (failure == null) {
                committed.putIfAbsent(notice.id(), System.nanoTime());
            } else {
                refused = failure;
            }
        });
    }

    /** Returns when the broker has everything. */
    void settle() {
        producer.flush();
        if (refused != null) {
            throw new Violation("the broker did not take a notice");
        }
    }

    long begun(Notice notice) {
        return Objects.requireNonNull(begun.get(notice.id()));
    }

    long committed(Notice notice) {
        return Objects.requireNonNull(committed.get(notice.id()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
