package fr.relais.platform.restore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.embedded.EmbeddedBroker;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.store.RaisedVersions;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A database that knows less than was told is found, before anything else, and what is behind is raised. */
class RestorationTest {

    private static final String NOTICE = "tiny.notice.v1";
    private static final String CHANGED = "tiny.changed.v1";

    private static EmbeddedDatabase server;
    private static MongoClient client;
    private static EmbeddedBroker broker;

    private final List<Behind> settled = new ArrayList<>();
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final RaisedVersions raised = new RaisedVersions();
    private MongoDatabase database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = EmbeddedDatabase.inMemory();
        client = MongoClients.create(server.uri());
        broker = EmbeddedBroker.start(folder.resolve("broker"));
    }

    @AfterAll
    static void stop() {
        broker.close();
        client.close();
        server.close();
    }

    @BeforeEach
    void makeTopics() throws Exception {
        database = client.getDatabase(name);
        try (var admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(name, 2, (short) 1), new NewTopic("heard-" + name, 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private final class Tiny implements WhatWasTold {

        @Override
        public List<String> topics() {
            return List.of(name);
        }

        @Override
        public List<String> collections() {
            return List.of("things", "others");
        }

        @Override
        public boolean isOfAnAggregate(String type) {
            return !type.equals(NOTICE);
        }

        @Override
        public Mono<Boolean> settle(Behind behind) {
            return Mono.fromSupplier(() -> settled.add(behind));
        }
    }

    private void started() {
        var told = new Tiny();
        var topics = new ToldTopics(() -> new KafkaConsumer<>(consumer("")), told);
        var stored = new StoredVersions(database, told.collections());
        new Restoration(told, topics, stored, raised, new HeardAgain(connection(), name)).start();
    }

    private Map<String, Object> consumer(String group) {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                group.isEmpty() ? "nobody" : group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }

    private void stored(String collection, String id, long version) {
        Mono.from(database.getCollection(collection).insertOne(new Document("_id", id).append("version", version)))
                .block();
    }

    private long version(String collection, String id) {
        var found = Mono.from(database.getCollection(collection)
                        .find(new Document("_id", id))
                        .first())
                .block();
        return found == null ? 0 : ((Number) found.get("version")).longValue();
    }

    private void told(String topic, String key, String type, long version) throws Exception {
        try (var producer = new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, "{}".getBytes(UTF_8));
            Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            type,
                            "ce_subject",
                            key,
                            "ce_aggregateversion",
                            Long.toString(version),
                            "ce_eventindex",
                            "0",
                            "ce_time",
                            "2026-11-30T10:00:00Z",
                            "ce_actororg",
                            "an-org")
                    .forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
            producer.send(record).get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void findsWhatIsBehindAndRaisesIt() throws Exception {
        stored("things", "behind", 3);
        stored("others", "too", 1);
        stored("things", "level", 7);
        for (var version = 1; version <= 5; version++) {
            told(name, "behind", CHANGED, version);
        }
        told(name, "too", CHANGED, 2);
        told(name, "level", CHANGED, 7);
        told(name, "level", NOTICE, 9);

        started();

        assertThat(settled).extracting(Behind::id).containsExactlyInAnyOrder("behind", "too");
        assertThat(settled)
                .filteredOn(one -> one.id().equals("behind"))
                .singleElement()
                .satisfies(behind -> {
                    assertThat(behind.stored()).isEqualTo(3);
                    assertThat(behind.told()).isEqualTo(5);
                    assertThat(behind.unknown())
                            .extracting(told -> told.event().version())
                            .containsExactly(4L, 5L);
                    assertThat(behind.unknown()).extracting(Told::organisation).containsOnly("an-org");
                });
        assertThat(version("things", "behind")).isEqualTo(6);
        assertThat(version("others", "too")).isEqualTo(3);
        assertThat(version("things", "level")).isEqualTo(7);
        assertThat(raised.above()).isEqualTo(5);
    }

    @Test
    void findsWhatIsNotThereEachTimeAndWhatWasRaisedOnce() throws Exception {
        stored("things", "behind", 1);
        told(name, "behind", CHANGED, 2);
        told(name, "lost", CHANGED, 1);
        started();
        settled.clear();

        started();

        assertThat(settled).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("lost");
            assertThat(one.missing()).isTrue();
        });
    }

    @Test
    void findsNothingWhereNothingIsBehind() throws Exception {
        stored("things", "level", 7);
        told(name, "level", CHANGED, 6);
        told(name, "forged", CHANGED, Long.MAX_VALUE);
        told(name, "forged", "", -1);

        started();

        assertThat(settled).isEmpty();
        assertThat(raised.above()).isZero();
    }

    @Test
    void hearsAgainWhatOthersHaveToldSince() throws Exception {
        told("heard-" + name, "one", CHANGED, 1);
        var partition = new TopicPartition("heard-" + name, 0);
        try (var consumer = new KafkaConsumer<String, byte[]>(consumer(name))) {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(1)));
        }
        stored("things", "behind", 1);

        started();
        assertThat(position(partition)).as("nothing is behind").isEqualTo(1);
        told(name, "behind", CHANGED, 2);
        started();

        assertThat(position(partition)).isZero();
    }

    private long position(TopicPartition partition) {
        try (var consumer = new KafkaConsumer<String, byte[]>(consumer(name))) {
            return consumer.committed(Set.of(partition)).get(partition).offset();
        }
    }

    @Test
    void keepsAListThatOnlyAnOperatorShortens() {
        var list = new Differences(database, Clock.systemUTC());

        assertThat(list.add("BED_DIFFERS", "bed", Map.of("stored", "VACANT", "told", "HELD"))
                        .block())
                .isTrue();
        assertThat(list.add("BED_DIFFERS", "bed", Map.of("stored", "STALE")).block())
                .isFalse();

        assertThat(list.open().collectList().block()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("bed-differs-bed");
            assertThat(one.says()).isEqualTo(Map.of("stored", "VACANT", "told", "HELD"));
            assertThat(Date.from(one.foundAt()))
                    .isCloseTo(new Date(), Duration.ofMinutes(1).toMillis());
        });
        assertThat(list.settle("bed-differs-another").block()).isFalse();
        assertThat(list.settle("bed-differs-bed").block()).isTrue();
        assertThat(list.settle("bed-differs-bed").block()).isFalse();
        assertThat(list.add("BED_DIFFERS", "bed", Map.of()).block()).isFalse();
        assertThat(list.open().collectList().block()).isEmpty();
    }
}
