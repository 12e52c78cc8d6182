package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.blocks.CommandContext;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.store.CounterMapping.Counter;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** What writes leave behind that did not go as writes go, and what becomes of it. */
class LeftBehindTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final CommandContext NOW = CommandContext.system(NOON);

    private static EmbeddedDatabase database;
    private static MongoClient client;

    private final List<Document> topic = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private String collection;
    private MongoCollection<Document> documents;
    private Replica replica;

    @BeforeAll
    static void startDatabase() {
        database = EmbeddedDatabase.inMemory();
        client = MongoClients.create(database.uri());
    }

    @AfterAll
    static void stopDatabase() {
        client.close();
        database.close();
    }

    @BeforeEach
    void start() {
        collection = "c" + UUID.randomUUID();
        documents = client.getDatabase("test").getCollection(collection);
        replica = replica();
    }

    private Replica replica() {
        return new Replica(client.getDatabase("test"), collection, clock, entry -> {
            topic.add(entry);
            return CompletableFuture.completedFuture(null);
        });
    }

    private void create(String id) {
        replica.store().create(id, NOW, () -> new Counter(id, 0, 999).born()).block(SOON);
        awaitQuiet(id);
    }

    private void awaitQuiet(String id) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !replica.relay().isBusyWith(id));
    }

    private void rounds(int howMany) {
        for (var round = 0; round < howMany; round++) {
            replica.round();
            awaitQuiet("a");
        }
    }

    private List<Long> published() {
        return topic.stream()
                .filter(entry -> entry.getString("type").equals("test.counted.v1"))
                .map(OutboxEntries::version)
                .toList();
    }

    private Document stored(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first()).block(SOON);
    }

    private static List<Document> entries(long version) {
        var event = new OutgoingEvent(CounterMapping.EVENTS, "a", "test.counted.v1", Map.of("count", 1));
        return OutboxEntries.of(List.of(event), version, NOW);
    }

    /** A second version whose write is not answered, whether it is made or not. */
    private Document unanswered() {
        var update = new Document("version", 2L).append("outbox", entries(2));
        var failure = catchThrowable(() -> replica.relay()
                .published()
                .number(new StoredDocument(stored("a")), tail -> {
                    update.append("tail", tail.text());
                    return Mono.error(new IllegalStateException("no answer"));
                })
                .block(SOON));
        assertThat(failure).hasMessage("no answer");
        return update;
    }

    private void make(Document update) {
        Mono.from(documents.updateOne(new Document("_id", "a").append("version", 1L), new Document("$set", update)))
                .block(SOON);
    }

    @Test
    void isPublishedWhenAWriteWasMadeAndNobodySaidSo() {
        create("a");
        make(unanswered());

        rounds(3);

        assertThat(published()).containsExactly(1L, 2L);
        assertThat(replica.isDone(stored("a"))).isTrue();
    }

    @Test
    void isPublishedByAnotherWhenTheProcessDiedOverIt() {
        create("a");
        var update = unanswered();
        rounds(5);
        make(update);
        replica = replica();

        rounds(Marks.SILENT + 1);

        assertThat(published()).containsExactly(1L, 2L);
    }

    @Test
    void isPublishedWhenAWriteWasMadeLate() {
        create("a");
        var update = unanswered();
        rounds(Marks.GONE / 2);

        make(update);
        rounds(2);

        assertThat(published()).containsExactly(1L, 2L);
    }

    @Test
    void isNothingWhenAWriteWasNotMade() {
        create("a");
        unanswered();

        rounds(Marks.GONE - 1);
        assertThat(replica.marks().own().mark().open()).hasSize(1);
        rounds(2);

        assertThat(replica.marks().own().mark().open()).isEmpty();
        assertThat(published()).containsExactly(1L);
    }

    /** By a version of this service that did not number its writes. */
    @Test
    void isPublishedWhatHasNoNumber() {
        create("a");
        make(new Document("version", 2L).append("outbox", entries(2)));
        Mono.from(documents.updateOne(new Document("_id", "a"), new Document("$unset", new Document("tail", ""))))
                .block(SOON);
        replica = replica();

        rounds(3);

        assertThat(published()).containsExactly(1L, 2L);
        assertThat(stored("a").getList("outbox", Document.class)).isEmpty();
    }

    @Test
    void isClearedAwayAfterALongRest() {
        create("a");
        create("b");
        Flux.range(0, 960).concatMap(second -> replica.marks().exchange()).blockLast(SOON);
        replica.store().change("b", NOW, Counter::increment).block(SOON);
        awaitQuiet("b");

        replica.trim().tidy().block(SOON);

        assertThat(stored("a").getList("outbox", Document.class)).isEmpty();
        assertThat(stored("a")).doesNotContainKey("tail");
        assertThat(stored("b").getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void isClearedAwayWhenTheProcessIsGoneAndItsMarkADayLater() {
        create("a");
        rounds(1);
        var gone = replica.marks().own().writer();
        replica = replica();
        rounds(Marks.GONE - 1);
        replica.trim().tidy().block(SOON);
        assertThat(stored("a").getList("outbox", Document.class)).hasSize(1);
        assertThat(replica.trim().hasNoneOf(gone).block(SOON)).isFalse();

        rounds(1);
        replica.trim().tidy().block(SOON);

        assertThat(stored("a").getList("outbox", Document.class)).isEmpty();
        assertThat(replica.trim().hasNoneOf(gone).block(SOON)).isTrue();
        replica.marks().forget(gone).block(SOON);
        assertThat(marked()).contains(gone);
        now.set(NOON.plus(Duration.ofHours(25)));
        replica.marks().forget(gone).block(SOON);
        assertThat(marked()).doesNotContain(gone).hasSize(1);
    }

    private List<String> marked() {
        return Flux.from(Replica.marksOf(client.getDatabase("test"), collection).find())
                .map(mark -> mark.getString("_id"))
                .collectList()
                .block(SOON);
    }

    @Test
    void isCountedWhileItWaits() {
        create("a");
        make(unanswered());
        rounds(1);
        replica = new Replica(client.getDatabase("test"), collection, clock, entry -> new CompletableFuture<>());
        for (var second = 0; second <= Marks.SILENT; second++) {
            replica.round();
        }

        assertThat(replica.sweep().waiting()).isEqualTo(new OwnWrites.Waiting(1, NOON));
    }
}
