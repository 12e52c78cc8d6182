package fr.relais.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One topic of a broker, through the real clients. */
final class Records implements AutoCloseable {

    static final String TOPIC = "things";
    private static final long PATIENCE = 20;

    private final String bootstrap;
    private final Admin admin;

    Records(String bootstrap) {
        this.bootstrap = bootstrap;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    void createTopic() throws ExecutionException, InterruptedException, TimeoutException {
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Returns once every value has been acknowledged. */
    void produce(List<String> values) throws ExecutionException, InterruptedException, TimeoutException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "max.block.ms", 3_000, "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    /** The first values of the topic, as a group reads them. */
    List<String> consume(String group, int expected) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "group.id", group, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var values = new ArrayList<String>();
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (values.size() < expected && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
