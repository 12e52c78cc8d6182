package fr.relais.benchmarks.hold;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.stage.Template;
import fr.relais.benchmarks.stage.Template.Copy;
import fr.relais.contracts.CapacityMessages;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * The baseline: what a write cannot do without, bare. One conditional {@code findOneAndUpdate} that stores the same
 * state in the same document, the same two records produced, both consumed; the same database, broker, write concern
 * and acknowledgements.
 */
final class RawArm implements Arm {

    static final String EVENTS = "raw.events";
    static final String STATES = "raw.states";

    private static final FindOneAndUpdateOptions VERSION_AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(new Document("version", 1));

    /**
     * What the service wrote and sent for one such write.
     *
     * @param state what it stored
     * @param event what it said had happened
     * @param record what it said of the whole centre
     */
    record Sample(Document state, ConsumerRecord<String, byte[]> event, ConsumerRecord<String, byte[]> record) {}

    private final Template template;
    private final MongoCollection<Document> documents;
    private final Sample sample;
    private final KafkaProducer<String, byte[]> producer;
    private final EventReader events;
    private final EventReader states;
    private final long version;
    private List<Copy> copies = List.of();

    RawArm(Write write, Stage stage, Template template, MongoCollection<Document> documents, Sample sample) {
        var bootstrap = stage.bootstrap();
        this.template = template;
        this.documents = documents;
        this.sample = sample;
        this.version = template.version(documents);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.events = new EventReader(bootstrap, EVENTS, write.event());
        this.states = new EventReader(bootstrap, STATES, CapacityMessages.AVAILABILITY);
    }

    @Override
    public void prepare(int operations, long seed) {
        copies = template.fill(documents, operations / EACH, seed);
        events.open();
        states.open();
    }

    @Override
    public void perform(int worker, int number) {
        var id = copies.get(number % copies.size()).id();
        var before = version + number / copies.size();
        var filter = new Document("_id", id).append("version", before);
        var update = new Document("$set", new Document("version", before + 1).append("state", sample.state()));
        var after = Mono.from(documents.findOneAndUpdate(filter, update, VERSION_AFTER))
                .block();
        if (after == null || after.getLong("version") != before + 1) {
            throw new Violation("a bare write was not made");
        }
        var event = producer.send(like(sample.event(), EVENTS, id, before + 1));
        var record = producer.send(like(sample.record(), STATES, id, before + 1));
        try {
            event.get();
            record.get();
        } catch (ExecutionException refused) {
            throw new Violation("a bare record was not acknowledged");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new Violation("interrupted");
        }
    }

    /** The same bytes under another key and version. */
    private static ProducerRecord<String, byte[]> like(
            ConsumerRecord<String, byte[]> sent, String topic, String key, long version) {
        var record = new ProducerRecord<>(topic, null, null, key, sent.value(), sent.headers());
        record.headers().remove("ce_aggregateversion");
        record.headers().add("ce_aggregateversion", Long.toString(version).getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    @Override
    public int consumed() {
        return Math.min(events.count(), states.count());
    }

    @Override
    public void finish() {
        events.pause();
        states.pause();
        events.require(Arm.everyStep(copies, version), 0);
        states.require(Arm.everyStep(copies, version), 0);
    }

    @Override
    public void close() {
        events.close();
        states.close();
        producer.close();
    }
}
