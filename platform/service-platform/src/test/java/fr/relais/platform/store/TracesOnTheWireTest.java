package fr.relais.platform.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.blocks.CommandContext;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.messaging.SinksOfTests;
import fr.relais.platform.store.CounterMapping.Counter;
import fr.relais.platform.trace.SpansOfTests;
import fr.relais.platform.trace.TraceContext;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which traces records have, and what of them is known to whom. */
class TracesOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), Clock.systemUTC().getZone());
    private static final CommandContext NOW = CommandContext.system(NOON.instant());
    private static final TraceContext COMMAND = TraceContext.begin(true);

    private static EmbeddedDatabase server;
    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase("test");
    private final String collection = "c" + UUID.randomUUID();
    private final SpansOfTests kept = new SpansOfTests();

    @BeforeAll
    static void startDatabase() {
        server = EmbeddedDatabase.inMemory();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stopDatabase() {
        client.close();
        server.close();
    }

    private static MockProducer<String, byte[]> topic() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    private Replica process(EventSink sink) {
        return new Replica(database, collection, NOON, sink);
    }

    private Replica process(MockProducer<String, byte[]> topic) {
        return process(SinksOfTests.into(topic, kept.spans()));
    }

    /** Dies before anything was sent. */
    private Replica dying() {
        return process(entry -> CompletableFuture.failedFuture(new IllegalStateException("crashed")));
    }

    private static Mono<Void> create(Replica process, String id) {
        return process.store()
                .create(id, NOW, () -> new Counter(id, 0, 9).born())
                .then();
    }

    private static void quiet(Replica process, String id) {
        await().atMost(SOON).until(() -> !process.relay().isBusyWith(id));
    }

    private MockProducer<String, byte[]> sentByAnother(String id) {
        var topic = topic();
        var another = process(topic);
        another.relay().publishStored(id).block(SOON);
        quiet(another, id);
        return topic;
    }

    private List<Document> outbox(String id) {
        var found = database.getCollection(collection).find(new Document("_id", id));
        return new StoredDocument(Mono.from(found.first()).block(SOON)).outbox();
    }

    private static List<String> headers(MockProducer<String, byte[]> topic, String name) {
        return topic.history().stream()
                .filter(record -> record.topic().equals(name))
                .map(TracesOnTheWireTest::header)
                .toList();
    }

    private static String header(ProducerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("traceparent");
        return header == null ? "none" : new String(header.value(), StandardCharsets.US_ASCII);
    }

    @Test
    void areTheSameWhoeverSendsThemAfterACrash() {
        var dying = dying();
        create(dying, "a").contextWrite(COMMAND::into).block(SOON);
        quiet(dying, "a");

        var first = headers(sentByAnother("a"), CounterMapping.EVENTS);
        var again = headers(sentByAnother("a"), CounterMapping.EVENTS);

        assertThat(first)
                .isEqualTo(again)
                .singleElement()
                .satisfies(header -> assertThat(TraceContext.of(header))
                        .get()
                        .extracting(TraceContext::kept)
                        .isEqualTo(true));
    }

    @Test
    void areLinkedToWhatLedToThemForWhoeverKeepsTraces() {
        var dying = dying();
        create(dying, "a").contextWrite(COMMAND::into).block(SOON);
        quiet(dying, "a");

        var header = headers(sentByAnother("a"), CounterMapping.EVENTS).get(0);

        assertThat(kept.told()).singleElement().satisfies(told -> {
            assertThat(header)
                    .isEqualTo("00-" + told.path("traceId").asString() + "-"
                            + told.path("spanId").asString() + "-01");
            assertThat(told.path("name").asString()).isEqualTo("tell " + CounterMapping.EVENTS);
            assertThat(told.at("/links/0/traceId").asString()).isEqualTo(COMMAND.trace());
            assertThat(told.at("/links/0/spanId").asString()).isEqualTo(COMMAND.span());
            assertThat(told.path("startTimeUnixNano").asString())
                    .startsWith("" + NOON.instant().getEpochSecond());
        });
    }

    /** One number on records of several aggregates would join what a command had to do with. */
    @Test
    void ofTwoRecordsAreTwo() {
        var topic = topic();
        var process = process(topic);

        create(process, "a")
                .then(create(process, "b"))
                .then(process.store().change("a", NOW, Counter::increment))
                .contextWrite(COMMAND::into)
                .block(SOON);
        await().atMost(SOON).until(() -> headers(topic, CounterMapping.EVENTS).size() == 3);

        assertThat(headers(topic, CounterMapping.EVENTS))
                .extracting(header -> TraceContext.of(header).orElseThrow().trace())
                .doesNotHaveDuplicates()
                .doesNotContain(COMMAND.trace());
        assertThat(topic.history().toString()).doesNotContain(COMMAND.trace(), COMMAND.span());
    }

    /** It is kept for good, and tells a state and no step. */
    @Test
    void areNoneOnAStateRecord() {
        var topic = topic();
        var process = process(topic);

        create(process, "a").contextWrite(COMMAND::into).block(SOON);
        await().atMost(SOON).until(() -> !headers(topic, CounterMapping.STATES).isEmpty());

        assertThat(headers(topic, CounterMapping.STATES)).containsOnly("none");
    }

    @Test
    void areNoneWhereNobodyKeepsAny() {
        var topic = topic();
        var process = process(topic);

        create(process, "a").block(SOON);
        await().atMost(SOON).until(() -> headers(topic, CounterMapping.EVENTS).size() == 1);

        assertThat(headers(topic, CounterMapping.EVENTS)).containsExactly("none");
        assertThat(outbox("a"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).doesNotContainKeys(EventSink.TRACE, EventSink.CAUSE));
        assertThat(kept.told()).isEmpty();
    }
}
