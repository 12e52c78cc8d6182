package fr.relais.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.testing.TestBroker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells this service notices as the others do. */
final class ToldNotices implements AutoCloseable {

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer());

    /**
     * One notice.
     *
     * @param service who says so
     * @param subject what it is about, as its source orders its notices
     */
    record Told(String service, String subject, long version, String body) {}

    void tell(Told notice) {
        var capacity = notice.service().equals("capacity");
        var topic = capacity ? Topics.CAPACITY_EVENTS : Topics.PLACEMENT_EVENTS;
        var message = new ProducerRecord<>(topic, notice.subject(), notice.body());
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", capacity ? CapacityMessages.NOTICE : PlacementMessages.NOTICE);
        header(message, "ce_subject", notice.subject());
        header(message, "ce_aggregateversion", Long.toString(notice.version()));
        header(message, "ce_eventindex", "0");
        header(message, "ce_time", Instant.now().toString());
        producer.send(message);
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
