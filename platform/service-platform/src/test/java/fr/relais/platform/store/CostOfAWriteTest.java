package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.store.CounterMapping.Counter;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every command that the driver sends is counted. */
class CostOfAWriteTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final CommandContext NOW = CommandContext.system(Instant.parse("2026-11-20T12:00:00Z"));
    private static final List<BsonDocument> COMMANDS = new CopyOnWriteArrayList<>();

    private static EmbeddedDatabase database;
    private static MongoClient client;

    private final List<Document> sent = new CopyOnWriteArrayList<>();
    private Replica replica;

    @BeforeAll
    static void startDatabase() {
        database = EmbeddedDatabase.inMemory();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(database.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        COMMANDS.add(BsonDocument.parse(event.getCommand().toJson()));
                    }
                })
                .build());
    }

    @AfterAll
    static void stopDatabase() {
        client.close();
        database.close();
    }

    @BeforeEach
    void openStore() {
        replica = new Replica(client.getDatabase("test"), "c" + UUID.randomUUID(), Clock.systemUTC(), entry -> {
            sent.add(entry);
            return CompletableFuture.completedFuture(null);
        });
        COMMANDS.clear();
    }

    @Test
    void isOneReadByIdAndOneConditionalWrite() {
        create("a", 9);

        change("a");
        awaitPublished("a", 2);

        assertThat(names()).containsExactly("insert", "find", "update");
        assertThat(COMMANDS.get(1).getDocument("filter").keySet()).containsExactly("_id");
        assertThat(updates(COMMANDS.get(2))).hasSize(1);
        assertThat(updates(COMMANDS.get(2)).get(0).getDocument("q").keySet()).containsExactly("_id", "version");
    }

    @Test
    void isOneConditionalWriteForWhatThisProcessWroteLast() {
        create("a", 9);
        change("a");
        awaitPublished("a", 2);
        COMMANDS.clear();

        change("a");

        assertThat(names()).containsExactly("update");
        assertThat(updates(COMMANDS.get(0)).get(0).getDocument("q").keySet()).containsExactly("_id", "version");
    }

    @Test
    void isARefusalOnWhatTheDatabaseSays() {
        create("a", 1);
        change("a");
        awaitPublished("a", 2);
        COMMANDS.clear();

        change("a");

        assertThat(names()).containsExactly("find");
    }

    @Test
    void isNoSecondReadForWhoHasFoundItByALookup() {
        create("a", 9);

        replica.store()
                .open(new Document("lookup.name", "a"))
                .flatMap(opened -> opened.change(NOW, Counter::increment))
                .block(SOON);
        awaitPublished("a", 2);

        assertThat(names()).containsExactly("insert", "find", "update");
    }

    /** Of the documents that were written nothing is read or written once more, by themselves or together. */
    @Test
    void isNothingBehindIt() {
        IntStream.range(0, 20).forEach(number -> create("a" + number, 9));
        IntStream.range(0, 20).forEach(number -> change("a" + number));
        IntStream.range(0, 20).forEach(number -> awaitPublished("a" + number, 2));
        replica.round();
        COMMANDS.clear();

        IntStream.range(0, 10).forEach(round -> replica.round());

        assertThat(COMMANDS).hasSize(20).allMatch(command -> command.toJson().contains("\"marks of "));
    }

    @Test
    void isTheForgettingOfWhatIsPublished() {
        create("a", 9);
        IntStream.range(2, 9).forEach(version -> {
            change("a");
            awaitPublished("a", version);
        });

        var outbox = replica.store().root("a").block(SOON).getList("outbox", Document.class);

        assertThat(outbox).extracting(OutboxEntries::version).containsExactly(8L);
    }

    @Test
    void isAFewReadsTogetherForAThousandLosers() {
        create("a", 1);
        COMMANDS.clear();

        var outcomes = Flux.range(0, 1_000)
                .flatMap(
                        number -> replica.store()
                                .change("a", NOW, Counter::increment)
                                .subscribeOn(Schedulers.parallel()),
                        1_000)
                .collectList()
                .block(SOON);

        assertThat(outcomes).hasSize(1_000);
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(names()).filteredOn("update"::equals).hasSize(1);
        assertThat(names()).filteredOn("find"::equals).hasSizeLessThan(200);
    }

    private void create(String id, int limit) {
        replica.store().create(id, NOW, () -> new Counter(id, 0, limit).born()).block(SOON);
        awaitPublished(id, 1);
    }

    private void change(String id) {
        replica.store().change(id, NOW, Counter::increment).block(SOON);
    }

    private void awaitPublished(String id, long version) {
        await().atMost(SOON).until(() -> replica.relay().published().covers(id, version));
    }

    private static List<String> names() {
        return COMMANDS.stream().map(BsonDocument::getFirstKey).toList();
    }

    private static List<BsonDocument> updates(BsonDocument command) {
        return command.getArray("updates").stream()
                .map(update -> update.asDocument())
                .toList();
    }
}
