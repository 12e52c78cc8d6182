package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Outcome;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.CounterMapping.Counter;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Several processes over one collection, one of them slow or dead: what the topics say in the end. */
class ReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Long enough for the dead to be taken for gone, and for a look at what they left after that. */
    private static final int ALL_IS_OVER = Marks.GONE + 35;

    private static final String EVENT = "test.counted.v1";
    private static final String RECORD = "test.counter.v1";

    private static EmbeddedDatabase database;
    private static MongoClient client;

    private final List<Document> topic = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Late late = new Late();
    private String collection;
    private MongoCollection<Document> documents;
    private Replica quick;
    private Replica slow;
    private String id;

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
    void startBoth() {
        collection = "c" + UUID.randomUUID();
        documents = client.getDatabase("test").getCollection(collection);
        quick = replica(this::append);
        slow = replica(late);
        id = UUID.randomUUID().toString();
    }

    private Replica replica(EventSink sink) {
        return new Replica(client.getDatabase("test"), collection, clock, sink);
    }

    private CompletableFuture<Void> append(Document entry) {
        topic.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void putsTheNewestRecordLastAgainWhenASlowProcessHasSentAnOlderOne() {
        leaveAnOlderRecordLast();
        assertThat(quick.isDone(stored())).isFalse();

        rounds(4, slow, quick);

        assertThat(last(RECORD)).isEqualTo(3);
        assertThat(quick.isDone(stored())).isTrue();
    }

    @Test
    void putsTheNewestRecordLastAgainWhenThatProcessDiedBeforeItSaidSo() {
        leaveAnOlderRecordLast();
        rounds(Marks.GONE - 1, quick);
        assertThat(last(RECORD)).as("the other one may still be at it").isEqualTo(2);

        rounds(5, quick);

        assertThat(last(RECORD)).isEqualTo(3);
        assertThat(quick.isDone(stored())).isTrue();
    }

    /** Of the one that knew of it. */
    @Test
    void putsTheNewestRecordLastAgainWhenBothHaveDied() {
        leaveAnOlderRecordLast();

        rounds(Marks.GONE + 5, replica(this::append));

        assertThat(last(RECORD)).isEqualTo(3);
    }

    /** The slow process has written version 2, the quick one version 3, and the record of version 2 came last. */
    private void leaveAnOlderRecordLast() {
        create(quick);
        increment(slow);
        increment(quick);
        soon().until(() -> quick.relay().published().covers(id, 3));
        assertThat(last(RECORD)).isEqualTo(3);
        late.arrive();
        soon().until(() -> slow.relay().published().covers(id, 2));
        assertThat(last(RECORD)).isEqualTo(2);
    }

    @Test
    void leavesToAnotherProcessWhatThatIsPublishing() {
        create(quick);
        increment(slow);

        for (var second = 0; second < 10; second++) {
            slow.marks().exchange().block(SOON);
            rounds(1, quick);
        }

        assertThat(versions(EVENT)).containsExactly(1L);
    }

    @Test
    void writesNothingOnWhatItRemembersWhenAnotherHasWrittenSince() {
        create(quick);
        increment(quick);
        increment(slow);

        increment(quick);

        assertThat(quick.store().find(id).block(SOON).value().count()).isEqualTo(3);
    }

    @Test
    void refusesNobodyByWhatItRemembers() {
        var one = new Counter(id, 0, 1);
        quick.store().create(id, context(), one::born).block(SOON);
        increment(quick);
        slow.store().change(id, context(), Counter::reset).block(SOON);

        var outcome = quick.store().change(id, context(), Counter::increment).block(SOON);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void knowsARepeatThatAnotherProcessAnswered() {
        create(quick);
        increment(quick);
        var key = new CommandKey("k", "b");
        var repeated = new CommandContext(Actor.SYSTEM, clock.instant(), key, null, false);
        slow.store().change(id, repeated, Counter::increment).block(SOON);

        quick.store().change(id, repeated, Counter::increment).block(SOON);

        assertThat(quick.store().find(id).block(SOON).value().count()).isEqualTo(2);
    }

    @Test
    void publishesWhatAnotherProcessLeftAndClearsItAwayWhenThatIsLongGone() {
        create(quick);
        increment(slow);

        rounds(Marks.SILENT + 1, quick);

        assertThat(versions(EVENT)).containsExactly(1L, 2L);
        assertThat(last(RECORD)).isEqualTo(2);
        assertThat(quick.isDone(stored())).as("it may still be at it").isFalse();

        rounds(ALL_IS_OVER, quick);

        assertThat(versions(EVENT)).containsExactly(1L, 2L);
        assertThat(stored()).doesNotContainKey("tail");
        assertThat(stored().getList("outbox", Document.class)).isEmpty();
    }

    /** It said that it was done with all before. */
    @Test
    void publishesTheLastWriteOfAProcessThatHadPublishedEverythingElse() {
        var mortal = replica(entry -> entry.getLong("v") < 3 ? append(entry) : new CompletableFuture<>());
        create(mortal);
        increment(mortal);
        rounds(3, mortal);
        increment(mortal);

        rounds(Marks.SILENT + 1, quick);

        assertThat(versions(EVENT)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void publishesNothingOfAProcessThatDiedWhenEverythingWasPublished() {
        create(quick);
        increment(quick);
        rounds(1, quick);
        var next = replica(this::append);

        rounds(ALL_IS_OVER, next);

        assertThat(versions(EVENT)).containsExactly(1L, 2L);
        assertThat(versions(RECORD)).containsExactly(1L, 2L);
        assertThat(next.isDone(stored())).isTrue();
    }

    @Test
    void keepsFewEntriesOfAnotherProcessHoweverOftenBothWrite() {
        create(quick);
        for (var time = 0; time < 60; time++) {
            increment(slow);
            increment(quick);
            slow.marks().exchange().block(SOON);
            rounds(1, quick);
        }

        assertThat(stored().getList("outbox", Document.class)).hasSize(2);
        assertThat(stored().getList("behind", String.class)).hasSize(1);
        assertThat(versions(EVENT)).hasSize(121);
    }

    /** Else two processes that take turns with an aggregate would fill its outbox for each other. */
    @Test
    void keepsNothingThatTheOtherProcessSaysIsPublished() {
        create(quick);
        var other = replica(this::append);
        increment(other);
        rounds(2, other, quick);

        increment(quick);

        assertThat(stored().getList("outbox", Document.class))
                .extracting(OutboxEntries::version)
                .containsExactly(3L);
        soon().untilAsserted(() -> assertThat(versions(EVENT)).containsExactly(1L, 2L, 3L));
    }

    @Test
    void sendsAnAnnouncementOnlyWhileItIsTheNewest() {
        create(quick);
        var read = new StoredDocument(stored());
        increment(quick);
        soon().until(() -> quick.relay().published().covers(id, 2));

        quick.relay().publishAsRead(read);
        soon().until(() -> !quick.relay().isPublishing(id));

        assertThat(versions(RECORD)).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysEverythingInOrderAndTheNewestLastWhateverHappens(long seed) {
        var random = new Random(seed);
        create(quick);
        var running = new ArrayList<>(List.of(quick, slow, replica(this::append)));
        for (var step = 0; step < 150; step++) {
            var place = random.nextInt(running.size());
            switch (random.nextInt(6)) {
                case 0 -> running.set(place, replica(unreliable(random)));
                case 1 -> late.turn(random.nextBoolean());
                case 2 -> running.get(place).round();
                case 3 -> running.get(place).marks().exchange().block(SOON);
                case 4 -> now.updateAndGet(then -> then.plusMillis(random.nextInt(30_000)));
                default -> increment(running.get(place));
            }
        }
        late.arrive();
        var survivor = replica(this::append);
        rounds(ALL_IS_OVER, survivor);

        var version = stored().getLong("version");
        assertThat(versions(EVENT).stream().distinct())
                .as("first copies")
                .hasSize(version.intValue())
                .isSorted();
        assertThat(last(RECORD)).isEqualTo(version);
    }

    /** Loses what it is given, now and then. */
    private EventSink unreliable(Random random) {
        var seeded = new Random(random.nextLong());
        return entry -> seeded.nextInt(4) == 0
                ? CompletableFuture.failedFuture(new IllegalStateException("lost"))
                : append(entry);
    }

    private void create(Replica by) {
        by.store().create(id, context(), () -> new Counter(id, 0, 999).born()).block(SOON);
        rounds(1, by);
    }

    private void increment(Replica by) {
        by.store().change(id, context(), Counter::increment).block(SOON);
    }

    private CommandContext context() {
        return CommandContext.system(now.get());
    }

    /** Lets so many seconds go by for these. */
    private void rounds(int howMany, Replica... replicas) {
        for (var round = 0; round < howMany; round++) {
            for (var replica : replicas) {
                soon().until(() -> !replica.relay().isBusyWith(id));
                replica.round();
                soon().until(() -> !replica.relay().isBusyWith(id));
            }
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(SOON).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }

    private long last(String type) {
        var versions = versions(type);
        return versions.get(versions.size() - 1);
    }

    private List<Long> versions(String type) {
        return topic.stream()
                .filter(entry -> type.equals(entry.getString("type")))
                .map(entry -> entry.getLong("v"))
                .toList();
    }

    private Document stored() {
        return Mono.from(documents.find(new Document("_id", id)).first()).block(SOON);
    }

    /** A sink from which nothing arrives until the test says so; then everything does. */
    private final class Late implements EventSink {

        private record Sent(Document entry, CompletableFuture<Void> acknowledged) {}

        private final List<Sent> sent = new ArrayList<>();
        private boolean arrived;

        @Override
        public synchronized CompletableFuture<Void> send(Document entry) {
            if (arrived) {
                return append(entry);
            }
            var acknowledged = new CompletableFuture<Void>();
            sent.add(new Sent(entry, acknowledged));
            return acknowledged;
        }

        synchronized void arrive() {
            for (var each : sent) {
                topic.add(each.entry());
                each.acknowledged().complete(null);
            }
            sent.clear();
            arrived = true;
        }

        synchronized void turn(boolean onTime) {
            arrive();
            arrived = onTime;
        }
    }
}
