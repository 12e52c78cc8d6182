package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.CounterMapping.Counted;
import fr.relais.platform.store.CounterMapping.Counter;
import fr.relais.platform.store.CounterMapping.Refusal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AggregateStoreTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static EmbeddedDatabase database;
    private static MongoClient client;

    private final List<Document> sent = new CopyOnWriteArrayList<>();
    private volatile boolean brokerAway;
    private String collection;
    private MongoCollection<Document> documents;
    private AggregateStore<Counter, Counted> store;
    private Replica replica;
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
    void openStore() {
        collection = "c" + UUID.randomUUID();
        documents = client.getDatabase("test").getCollection(collection);
        replica = new Replica(client.getDatabase("test"), collection, Clock.systemUTC(), this::send);
        store = replica.store();
        id = UUID.randomUUID().toString();
    }

    private CompletableFuture<Void> send(Document entry) {
        if (brokerAway) {
            return CompletableFuture.failedFuture(new IllegalStateException("away"));
        }
        sent.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    @Nested
    class Creating {

        @Test
        void storesTheFirstVersionWithItsEvents() {
            create(3, keyed("k", "b"));

            assertThat(stored().getLong("version")).isEqualTo(1);
            assertThat(store.find(id).block(SOON).value()).isEqualTo(new Counter(id, 0, 3));
        }

        @Test
        void repeatingTheSameCommandMeetsTheSameAggregate() {
            create(3, keyed("k", "b"));
            increment(plain());

            var again = create(3, keyed("k", "b"));

            assertThat(count(again)).isEqualTo(1);
        }

        @Test
        void refusesTheSameCommandIdWithAnotherBody() {
            create(3, keyed("k", "b"));

            assertThatThrownBy(() -> create(5, keyed("k", "other"))).isInstanceOf(CommandReused.class);
        }
    }

    @Nested
    class Changing {

        @Test
        void answersEmptyWhenThereIsNoSuchAggregate() {
            assertThat(store.change("nobody", plain(), Counter::increment).block(SOON))
                    .isNull();
        }

        @Test
        void doesOneCommandIdOnce() {
            create(9, plain());

            increment(keyed("k", "b"));
            var again = increment(keyed("k", "b"));

            assertThat(count(again)).isEqualTo(1);
            assertThat(stored().getLong("version")).isEqualTo(2);
        }

        @Test
        void refusesACommandIdThatWasUsedForSomethingElse() {
            create(9, plain());
            increment(keyed("k", "b"));

            assertThatThrownBy(() -> increment(keyed("k", "other"))).isInstanceOf(CommandReused.class);
            assertThat(stored().getLong("version")).isEqualTo(2);
        }

        /** Else a late repeat of what had no effect would have one after all (INV-24). */
        @Test
        void remembersACommandThatChangedNothing() {
            create(9, plain());
            var inVain = keyed("k", "b");
            store.<Refusal>change(id, inVain, Decision::unchanged).block(SOON);

            increment(inVain);

            assertThat(store.find(id).block(SOON).value().count()).isZero();
            assertThatThrownBy(() -> increment(keyed("k", "other"))).isInstanceOf(CommandReused.class);
        }

        @Test
        void refusesWhatWasMeantForAnotherVersion() {
            create(9, plain());
            increment(plain());

            assertThatThrownBy(() -> increment(new CommandContext(Actor.SYSTEM, NOON, null, 1L, false)))
                    .isInstanceOf(StaleVersion.class);
            assertThat(stored().getLong("version")).isEqualTo(2);
        }

        @Test
        void writesNothingWhenTheAggregateRefuses() {
            create(0, plain());

            var refused = increment(plain());

            assertThat(refused).isEqualTo(Outcome.refused(Refusal.FULL));
            assertThat(stored().getLong("version")).isEqualTo(1);
        }

        @Test
        void letsExactlyAsManyRacersWinAsTheStateAllows() {
            create(3, plain());

            var outcomes = Flux.range(0, 100)
                    .flatMap(i -> store.change(id, plain(), Counter::increment).subscribeOn(Schedulers.parallel()), 100)
                    .collectList()
                    .block(SOON);

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(3);
            assertThat(outcomes).hasSize(100);
            assertThat(stored().getLong("version")).isEqualTo(4);
        }

        @Test
        void remembersTwoHundredCommandsForSevenDaysAndTakesNoMore() {
            create(999, plain());
            IntStream.range(0, 200).forEach(i -> increment(keyed("k" + i, "b")));

            assertThatThrownBy(() -> increment(keyed("one more", "b"))).isInstanceOf(TooManyCommands.class);
            var later = new CommandContext(
                    Actor.SYSTEM, NOON.plus(Duration.ofDays(7)), new CommandKey("later", "b"), null, false);
            assertThat(count(increment(later))).isEqualTo(201);
        }
    }

    @Nested
    class ApplyingEventsOfOthers {

        @Test
        void appliesEachPositionOnceAndNothingOlder() {
            create(9, plain());

            applied(new SourcePosition("other", 4, 1));
            applied(new SourcePosition("other", 4, 1));
            applied(new SourcePosition("other", 4, 0));
            applied(new SourcePosition("other", 3, 7));

            assertThat(store.find(id).block(SOON).value().count()).isEqualTo(1);
        }

        @Test
        void keepsThePositionsOfSourcesApart() {
            create(9, plain());

            applied(new SourcePosition("one", 4, 0));
            applied(new SourcePosition("two", 1, 0));
            applied(new SourcePosition("one", 5, 0));

            assertThat(store.find(id).block(SOON).value().count()).isEqualTo(3);
        }

        private void applied(SourcePosition position) {
            store.changeOnce(id, plain(), position, Counter::increment).block(SOON);
        }
    }

    @Nested
    class Publishing {

        @Test
        void sendsEveryEventInOrderAndThenTheStateRecord() {
            create(9, plain());
            IntStream.range(0, 5).forEach(i -> increment(plain()));

            await(() -> eventVersions().size() >= 6);

            assertThat(eventVersions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            await(() -> recordVersions().contains(6L));
            assertThat(recordVersions()).last().isEqualTo(6L);
        }

        /** Of which the last may be left for long: nobody writes only to clear it away. */
        @Test
        void forgetsWhatWasPublishedWithTheNextWrite() {
            create(9, plain());
            increment(plain());
            await(() -> replica.isDone(stored()));

            increment(plain());

            assertThat(stored().getList("outbox", Document.class))
                    .extracting(OutboxEntries::version)
                    .containsExactly(3L);
        }

        @Test
        void publishesWhatACrashLeftBehind() {
            store = another(entry -> CompletableFuture.failedFuture(new IllegalStateException("crashed")));
            create(9, plain());
            increment(plain());

            await(() -> {
                replica.round();
                return eventVersions().size() >= 2;
            });

            assertThat(eventVersions()).startsWith(1L, 2L);
        }

        @Test
        void neverSendsFromTheThreadThatAcknowledges() {
            var senders = new CopyOnWriteArrayList<String>();
            store = another(entry -> {
                senders.add(Thread.currentThread().getName());
                return CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
            });

            create(9, plain());
            await(() -> senders.size() == 2);

            assertThat(senders).allMatch(name -> name.startsWith("relay"));
        }

        @Test
        void takesOnlyWhatGivesBackWhenTooManyEventsWait() {
            brokerAway = true;
            create(999, plain());
            IntStream.range(1, 50).forEach(i -> increment(plain()));

            assertThatThrownBy(() -> increment(plain())).isInstanceOf(OutboxFull.class);
            assertThat(count(increment(plain().asRelief()))).isEqualTo(50);
        }

        private List<Long> eventVersions() {
            return versions("test.counted.v1");
        }

        private List<Long> recordVersions() {
            return versions("test.counter.v1");
        }

        private List<Long> versions(String type) {
            return sent.stream()
                    .filter(entry -> type.equals(entry.getString("type")))
                    .map(entry -> entry.getLong("v"))
                    .toList();
        }
    }

    private AggregateStore<Counter, Counted> another(EventSink sink) {
        return new Replica(client.getDatabase("test"), collection, Clock.systemUTC(), sink).store();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await().atMost(SOON).until(condition);
    }

    private Document stored() {
        return Mono.from(documents.find(new Document("_id", id)).first()).block(SOON);
    }

    private Outcome<Versioned<Counter>, Refusal> create(int limit, CommandContext context) {
        return store.create(id, context, () -> new Counter(id, 0, limit).born()).block(SOON);
    }

    private @Nullable Outcome<Versioned<Counter>, Refusal> increment(CommandContext context) {
        return store.change(id, context, Counter::increment).block(SOON);
    }

    private static int count(Outcome<Versioned<Counter>, Refusal> outcome) {
        return outcome.fold(done -> done.value().count(), refused -> -1);
    }

    private static CommandContext plain() {
        return CommandContext.system(NOON);
    }

    private static CommandContext keyed(String key, String body) {
        return new CommandContext(Actor.SYSTEM, NOON, new CommandKey(key, body), null, false);
    }
}
