package fr.relais.platform.audit;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.audit.Finding;
import fr.relais.audit.SignedCheckpoint;
import fr.relais.audit.Verification;
import fr.relais.embedded.EmbeddedDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static fr.relais.platform.audit.Entries.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is past its term is gone, and what is left is proved as before. */
class RegisterTermTest {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final String SERVICE = "a-service";

    private static EmbeddedDatabase server;
    private static MongoClient client;

    @TempDir
    Path folder;

    private MongoDatabase database;
    private Blocks blocks;
    private RegisterExports exports;

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

    @BeforeEach
    void openARegister() throws Exception {
        database = client.getDatabase("register" + UUID.randomUUID());
        blocks = new Blocks(database);
        exports = new RegisterExports(
                blocks, SERVICE, CheckpointKey.read(AuditKeyFile.in(folder)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String line(Duration ago, String thing) {
        return Entries.entry(thing)
                .line()
                .replace(NOW.toString(), NOW.minus(ago).toString());
    }

    /** Blocks of two entries, the second an hour younger than the first. */
    private void fill(Duration... agos) {
        var newest = blocks.newest().block();
        for (var ago : agos) {
            newest = newest.next(SERVICE, List.of(line(ago, "a"), line(ago.minusHours(1), "b")), "test");
            blocks.put(newest).block();
        }
    }

    private SignedCheckpoint held() {
        return exports.checkpoint().block();
    }

    private void round() {
        term(blocks).round().block(Duration.ofSeconds(30));
    }

    private RegisterTerm term(Blocks over) {
        return new RegisterTerm(over, exports, KEPT, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<Long> numbers() {
        return blocks.from(1, 10_000).map(StoredBlock::number).collectList().block();
    }

    private List<Finding> verify(SignedCheckpoint... held) throws Exception {
        var texts = exports.blocksFrom(1).collectList().block();
        var base64 = exports.key().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        return Verification.of(new Verification.Watch(SERVICE, key, NOW), texts.iterator(), List.of(held));
    }

    @Test
    void keepsWhatIsInTheTermAndProvesItAsBefore() throws Exception {
        fill(KEPT.plusDays(30), KEPT.plusDays(2), KEPT.plusMinutes(59), Duration.ofDays(9));
        var held = held();

        round();

        assertThat(numbers()).containsExactly(3L, 4L);
        var beginning = blocks.beginning().block().checkpoint();
        assertThat(beginning.block()).isEqualTo(2);
        assertThat(beginning.entries()).isEqualTo(4);
        assertThat(verify(held)).isEmpty();
        fill(Duration.ofDays(1));
        assertThat(verify(held, held())).isEmpty();
        assertThat(held().checkpoint().entries()).isEqualTo(10);
    }

    /** To the millisecond: an entry that is a year old today is kept today. */
    @Test
    void keepsTheLastDayOfTheTerm() {
        fill(KEPT.plusHours(1), Duration.ofDays(1));
        round();
        assertThat(numbers()).containsExactly(1L, 2L);

        fill(Duration.ofHours(5));
        new RegisterTerm(blocks, exports, KEPT, Clock.fixed(NOW.plusMillis(1), ZoneOffset.UTC))
                .round()
                .block();
        assertThat(numbers()).containsExactly(2L, 3L);
    }

    @Test
    void goesOnInManySteps() throws Exception {
        fill(Stream.generate(() -> KEPT.plusDays(7)).limit(4_100).toArray(Duration[]::new));
        fill(Duration.ofDays(1));
        var held = held();

        round();

        assertThat(numbers()).containsExactly(4_101L);
        assertThat(verify(held)).isEmpty();
    }

    @Test
    void keepsTheNewestBlockHoweverOldItIs() throws Exception {
        fill(KEPT.plusDays(7), KEPT.plusDays(6));
        round();
        round();

        assertThat(numbers()).containsExactly(2L);
        fill(Duration.ZERO);
        assertThat(numbers()).containsExactly(2L, 3L);
        assertThat(verify(held())).isEmpty();
    }

    @Test
    void removesNothingWhileNothingIsOver() throws Exception {
        fill(Duration.ofDays(300), Duration.ofDays(2));
        round();

        assertThat(numbers()).containsExactly(1L, 2L);
        assertThat(blocks.beginning().block()).isNull();
        assertThat(exports.blocksFrom(1).collectList().block()).hasSize(2);
    }

    /** What somebody has changed is evidence, and so is what lies behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "relais-audit 1\n", "nonsense"})
    void keepsWhatCannotBeRead(String text) {
        fill(KEPT.plusDays(9), KEPT.plusDays(8), KEPT.plusDays(7), Duration.ofDays(1));
        Mono.from(database.getCollection(Blocks.COLLECTION)
                        .updateOne(new Document("_id", 2L), new Document("$set", new Document("text", text))))
                .block();
        round();

        assertThat(numbers()).containsExactly(2L, 3L, 4L);
    }

    /** A crash after the checkpoint: what lies before it is removed by the next round, and was not handed out. */
    @Test
    void finishesWhatACrashHasLeft() throws Exception {
        fill(KEPT.plusDays(9), KEPT.plusDays(8), Duration.ofDays(1));
        var held = held();
        var dying = new Blocks(database) {
            @Override
            Mono<Void> removeUpTo(long number) {
                return Mono.error(new IllegalStateException("the process ends here"));
            }
        };
        assertThatThrownBy(() -> term(dying).round().block()).isInstanceOf(IllegalStateException.class);
        assertThat(numbers()).hasSize(3);
        assertThat(exports.blocksFrom(1).collectList().block()).hasSize(2);
        assertThat(verify(held)).isEmpty();

        round();
        assertThat(numbers()).containsExactly(3L);
    }

    @Test
    void removesNothingBeforeItIsDurableWhereItBegins() {
        fill(KEPT.plusDays(9), Duration.ofDays(1));
        var away = new Blocks(database) {
            @Override
            Mono<Void> beginAfter(SignedCheckpoint checkpoint) {
                return Mono.error(new IllegalStateException("away"));
            }
        };
        assertThatThrownBy(() -> term(away).round().block()).isInstanceOf(IllegalStateException.class);

        assertThat(numbers()).hasSize(2);
    }

    /** A replica that comes late takes nothing back. */
    @Test
    void beginsNoEarlierThanAnotherReplicaHasSaid() {
        fill(KEPT.plusDays(9), KEPT.plusDays(8), Duration.ofDays(1));
        var first = exports.sign(blocks.from(1, 1).blockFirst());
        round();

        blocks.beginAfter(first).block();

        assertThat(blocks.beginning().block().checkpoint().block()).isEqualTo(2);
    }

    @Test
    void handsOutFromAnywhereWhatWasAskedFor() {
        fill(KEPT.plusDays(9), KEPT.plusDays(8), Duration.ofDays(2), Duration.ofDays(1));
        round();

        assertThat(exports.blocksFrom(2).collectList().block()).hasSize(3);
        assertThat(exports.blocksFrom(3).collectList().block()).hasSize(2);
        assertThat(exports.blocksFrom(4).collectList().block()).hasSize(1);
    }
}
