package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.blocks.CommandContext;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.messaging.EventIds;
import fr.relais.platform.store.CounterMapping.Counter;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Every change is in the register before an outbox forgets it, and no event waits for that. */
class RegisteringTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String EVENT = "test.counted.v1";
    private static final CommandContext NOW = CommandContext.system(Instant.parse("2026-11-20T12:00:00Z"));

    private static EmbeddedDatabase database;
    private static MongoClient client;

    private final List<Document> topic = new CopyOnWriteArrayList<>();
    private final List<Document> registered = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> pending = new CopyOnWriteArrayList<>();
    private volatile boolean slow;
    private volatile boolean brokerAway;
    private String collection;
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
        replica = replica();
    }

    private Replica replica() {
        return new Replica(client.getDatabase("test"), collection, Clock.systemUTC(), this::send, this::register);
    }

    private CompletableFuture<Void> send(Document entry) {
        if (brokerAway) {
            return CompletableFuture.failedFuture(new IllegalStateException("away"));
        }
        topic.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> register(List<Document> entries) {
        registered.addAll(entries);
        var done = new CompletableFuture<Void>();
        if (slow) {
            pending.add(done);
        } else {
            done.complete(null);
        }
        return done;
    }

    private void create() {
        replica.store().create("a", NOW, () -> new Counter("a", 0, 999).born()).block(SOON);
    }

    private void change() {
        replica.store().change("a", NOW, Counter::increment).block(SOON);
    }

    /** What the next write would keep. */
    private int inTheOutbox() {
        return replica.store()
                .root("a")
                .map(root -> replica.relay()
                        .published()
                        .kept(new StoredDocument(root))
                        .size())
                .block(SOON);
    }

    private List<Long> versions(List<Document> entries) {
        return entries.stream()
                .filter(entry -> entry.getString("type").equals(EVENT))
                .map(OutboxEntries::version)
                .toList();
    }

    private void awaitVersions(List<Document> entries, Long... versions) {
        await().atMost(SOON).untilAsserted(() -> assertThat(versions(entries)).containsExactly(versions));
    }

    @Test
    void publishesWithoutWaitingAndForgetsNothingBefore() {
        slow = true;
        create();
        change();
        awaitVersions(topic, 1L, 2L);
        awaitVersions(registered, 1L, 2L);
        assertThat(inTheOutbox()).isEqualTo(2);

        pending.forEach(one -> one.complete(null));

        await().atMost(SOON).until(() -> inTheOutbox() == 0);
        assertThat(versions(topic)).containsExactly(1L, 2L);
        assertThat(versions(registered)).containsExactly(1L, 2L);
    }

    @Test
    void keepsAllThatComesAfterWhatIsNotRegistered() {
        slow = true;
        create();
        awaitVersions(registered, 1L);
        change();
        awaitVersions(registered, 1L, 2L);
        pending.get(1).complete(null);
        pending.get(0).completeExceptionally(new IllegalStateException("not written"));
        assertThat(inTheOutbox()).isEqualTo(2);

        slow = false;
        replica.relay().publishStored("a").block(SOON);

        awaitVersions(registered, 1L, 2L, 1L, 2L);
        await().atMost(SOON).until(() -> inTheOutbox() == 0);
    }

    @Test
    void refusesNothingForALittleWaitAndDoesNotLetAnOutboxGrow() {
        slow = true;
        create();

        for (var change = 1; change < StoredDocument.OUTBOX_KEPT_MOST; change++) {
            change();
            if (change % 25 == 0) {
                await().atMost(SOON).until(() -> !replica.relay().isPublishing("a"));
            }
        }

        assertThatThrownBy(this::change).isInstanceOf(OutboxFull.class);
    }

    @Test
    void registersOnceWhatHasToBeSentAgainAndAgain() {
        brokerAway = true;
        create();
        awaitVersions(registered, 1L);
        replica.relay().publishStored("a").block(SOON);
        await().atMost(SOON).until(() -> !replica.relay().isPublishing("a"));
        assertThat(inTheOutbox()).isEqualTo(1);

        brokerAway = false;
        replica.relay().publishStored("a").block(SOON);

        await().atMost(SOON).until(() -> inTheOutbox() == 0);
        assertThat(versions(registered)).containsExactly(1L);
    }

    @Test
    void leavesNothingOutAfterACrashAndRepeatsUnderTheSameId() {
        slow = true;
        create();
        awaitVersions(registered, 1L);

        slow = false;
        replica = replica();
        replica.relay().publishStored("a").block(SOON);

        awaitVersions(registered, 1L, 1L);
        assertThat(registered.stream().map(EventIds::of).distinct()).hasSize(1);
    }
}
