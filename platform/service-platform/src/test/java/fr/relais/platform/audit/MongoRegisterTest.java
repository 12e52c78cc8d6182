package fr.relais.platform.audit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.audit.Block;
import fr.relais.audit.Entry;
import fr.relais.audit.Verification;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.store.FreezableProxy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static fr.relais.platform.audit.Entries.entry;
import static fr.relais.platform.audit.Entries.lines;
import static fr.relais.platform.audit.Entries.linesIn;
import static fr.relais.platform.audit.Entries.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What a register promises, by one process or several. */
class MongoRegisterTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SERVICE = "a-service";

    private static EmbeddedDatabase server;
    private static MongoClient client;

    private MongoDatabase database;
    private SimpleMeterRegistry meters;

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
    void chooseDatabase() {
        database = client.getDatabase("register" + UUID.randomUUID());
        meters = new SimpleMeterRegistry();
    }

    private MongoRegister register(Blocks blocks) {
        return new MongoRegister(blocks, SERVICE, Schedulers.newSingle("register", true), meters);
    }

    private MongoRegister register() {
        return register(new Blocks(database));
    }

    private List<StoredBlock> stored() {
        return new Blocks(database).from(1, 10_000).collectList().block(SOON);
    }

    private static Mono<Void> recordAll(MongoRegister register, List<Entry> entries) {
        return Flux.fromIterable(entries).flatMap(register::record, 2_000).then();
    }

    private void assertOneChain() throws GeneralSecurityException {
        var texts = stored().stream().map(StoredBlock::text).iterator();
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var watch = new Verification.Watch(SERVICE, key, Entries.NOW);
        assertThat(Verification.of(watch, texts, List.of())).isEmpty();
        var newest = stored().get(stored().size() - 1);
        assertThat(newest.entries()).isEqualTo(linesIn(stored()).size());
    }

    @Test
    void storesAnEntryBeforeItSaysSo() {
        register().record(entry("one")).block(SOON);

        assertThat(linesIn(stored())).containsExactly(entry("one").line());
    }

    @Test
    void writesTogetherWhatComesTogether() throws GeneralSecurityException {
        var entries = some("e", 1_800);

        recordAll(register(), entries).block(SOON);

        assertThat(linesIn(stored())).containsExactlyElementsOf(lines(entries));
        assertThat(stored())
                .hasSizeBetween(4, 40)
                .allSatisfy(
                        block -> assertThat(Block.parse(block.text()).entries().size())
                                .isLessThanOrEqualTo(Tray.MOST_OF_A_BLOCK));
        assertOneChain();
    }

    @Test
    void letsWhatNobodyWaitsForGather() {
        var register = register();
        var notes = some("n", 300);

        notes.forEach(register::note);
        register.keep(some("k", 2)).block(SOON);

        assertThat(stored()).hasSizeLessThanOrEqualTo(2);
        assertThat(linesIn(stored())).hasSize(302).containsAll(lines(notes));
    }

    @Test
    void goesOnWhereAnotherProcessLeftOff() throws GeneralSecurityException {
        recordAll(register(), some("before", 3)).block(SOON);

        recordAll(register(), some("after", 3)).block(SOON);

        assertThat(linesIn(stored())).hasSize(6);
        assertOneChain();
    }

    @Test
    void sharesOneChainWithAnotherReplica() throws GeneralSecurityException {
        var entries =
                Stream.of("a", "b", "c").map(replica -> some(replica, 150)).toList();

        Flux.fromIterable(entries)
                .flatMap(mine -> recordOneByOne(register(), mine))
                .blockLast(Duration.ofMinutes(1));

        var all = entries.stream().flatMap(mine -> lines(mine).stream()).toList();
        assertThat(linesIn(stored())).containsExactlyInAnyOrderElementsOf(all);
        assertOneChain();
    }

    private static Mono<Void> recordOneByOne(MongoRegister register, List<Entry> entries) {
        return Flux.fromIterable(entries)
                .flatMap(one -> register.record(one).subscribeOn(Schedulers.parallel()), 5)
                .then();
    }

    @Test
    void doesNotBelieveWhatItRemembersOverWhatIsThere() {
        var one = register();
        var other = register();
        one.record(entry("1")).block(SOON);
        other.record(entry("2")).block(SOON);

        one.record(entry("3")).block(SOON);

        assertThat(linesIn(stored())).containsExactlyElementsOf(lines(List.of(entry("1"), entry("2"), entry("3"))));
        assertThat(stored()).extracting(StoredBlock::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void saysInTimeThatItCannot() throws IOException {
        try (var between = FreezableProxy.before(server.port());
                var frozen = MongoClients.create(between.uri() + "/?timeoutMS=4000")) {
            var register = register(new Blocks(frozen.getDatabase("frozen")));
            register.record(entry("good")).block(SOON);
            between.freeze();

            var began = System.nanoTime();
            assertThatThrownBy(() -> register.record(entry("lost")).block(SOON)).isInstanceOf(RegisterAway.class);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void dropsNotesRatherThanMemoryAndSaysHowMany() {
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                return Mono.never();
            }
        });

        var more = some("n", Tray.MOST_NOTES + 2 * Tray.MOST_OF_A_BLOCK);
        more.forEach(register::note);

        assertThat(meters.counter("relais.register.dropped").count()).isBetween(1.0, 2.0 * Tray.MOST_OF_A_BLOCK);
        assertThat(meters.get("relais.register.waiting").gauge().value()).isLessThanOrEqualTo(Tray.MOST_NOTES);
    }

    /** Who waits is told at once that there is no room, and never that it was written. */
    @Test
    void tellsWhoWaitsThatTooMuchWaits() {
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                return Mono.never();
            }
        });
        Flux.range(0, Tray.MOST + 2 * Tray.MOST_OF_A_BLOCK)
                .flatMap(i -> register.keep(some("k", 1)).onErrorComplete(), Integer.MAX_VALUE)
                .subscribe();

        StepVerifier.create(register.record(entry("one more")))
                .expectErrorMatches(failure -> failure instanceof RegisterAway
                        && "too much waits to be written"
                                .equals(failure.getCause().getMessage()))
                .verify(SOON);
    }

    @Test
    void writesWhatWasNotedBeforeItIsClosed() {
        var register = register();
        register.note(entry("last"));

        register.close();

        assertThat(linesIn(stored())).containsExactly(entry("last").line());
    }

    @Test
    void goesOnAboveWhatSomebodyHasMadeOfIt() {
        recordAll(register(), some("e", 3)).block(SOON);
        var documents = database.getCollection(Blocks.COLLECTION);
        Mono.from(documents.insertOne(new Document("_id", "nonsense"))).block(SOON);
        Mono.from(documents.insertOne(new Document("_id", 77L).append("text", 5)))
                .block(SOON);

        register().record(entry("after")).block(SOON);

        assertThat(stored().get(stored().size() - 1).number()).isEqualTo(78);
        await().until(() -> stored().get(stored().size() - 1).text().contains("after"));
    }
}
