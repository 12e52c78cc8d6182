package fr.relais.platform.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.embedded.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static fr.relais.platform.audit.Entries.entry;
import static fr.relais.platform.audit.Entries.lines;
import static fr.relais.platform.audit.Entries.linesIn;
import static org.assertj.core.api.Assertions.assertThat;

/** When nobody knows whether a block was stored: its entries are in the register once, and their writer is told. */
class UncertainBlockTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static EmbeddedDatabase server;
    private static MongoClient client;

    private final AtomicInteger asked = new AtomicInteger();
    private MongoDatabase database;

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
    }

    private MongoRegister register(Blocks blocks) {
        return new MongoRegister(
                blocks, "a-service", Schedulers.newSingle("register", true), new SimpleMeterRegistry());
    }

    private void assertEachOnce(String... objects) {
        var stored = new Blocks(database).from(1, 100).collectList().block(SOON);
        var entries = List.of(objects).stream().map(Entries::entry).toList();
        assertThat(linesIn(stored)).containsExactlyElementsOf(lines(entries));
    }

    private static <T> Mono<T> noAnswer() {
        return Mono.error(() -> new IllegalStateException("no answer"));
    }

    @Test
    void wasStoredAndTheAnswerLost() {
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                var stored = super.insert(block);
                return asked.incrementAndGet() == 1 ? stored.then(noAnswer()) : stored;
            }
        });

        register.record(entry("1")).then(register.record(entry("2"))).block(SOON);

        assertEachOnce("1", "2");
    }

    @Test
    void wasNotStored() {
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                return asked.incrementAndGet() == 1 ? noAnswer() : super.insert(block);
            }
        });

        register.record(entry("1")).then(register.record(entry("2"))).block(SOON);

        assertEachOnce("1", "2");
        assertThat(asked).hasValue(3);
    }

    @Test
    void isStoredLaterThanAnybodyThought() {
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                return switch (asked.incrementAndGet()) {
                    case 1 -> noAnswer();
                    case 2 -> super.insert(block).then(super.insert(block));
                    default -> super.insert(block);
                };
            }
        });

        register.record(entry("1")).then(register.record(entry("2"))).block(SOON);

        assertEachOnce("1", "2");
    }

    /** It was looked for, was not there, and arrived after all: what is offered again is that block and no other. */
    @Test
    void arrivesAfterItWasLookedFor() {
        var late = new AtomicReference<StoredBlock>();
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                return switch (asked.incrementAndGet()) {
                    case 1 -> Mono.<Void>fromRunnable(() -> late.set(block)).then(noAnswer());
                    case 2 -> Mono.defer(() -> super.insert(late.get())).then(super.insert(block));
                    default -> super.insert(block);
                };
            }
        });

        register.record(entry("1")).then(register.record(entry("2"))).block(SOON);

        assertEachOnce("1", "2");
    }

    @Test
    void wasNotStoredAndAnotherProcessWasFirst() {
        var other = register(new Blocks(database));
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                return switch (asked.incrementAndGet()) {
                    case 1 -> noAnswer();
                    case 2 -> other.record(entry("other")).then(super.insert(block));
                    default -> super.insert(block);
                };
            }
        });

        register.record(entry("1")).then(register.record(entry("2"))).block(SOON);

        assertEachOnce("other", "1", "2");
    }

    /** A change waits as long as it takes: if it gave up, its outbox would hand it over once more. */
    @Test
    void keepsChangesUntilTheDatabaseIsBack() {
        var register = register(new Blocks(database) {
            @Override
            Mono<Void> insert(StoredBlock block) {
                return asked.incrementAndGet() < 4 ? noAnswer() : super.insert(block);
            }
        });

        register.keep(List.of(entry("1"), entry("2"))).block(SOON);

        assertEachOnce("1", "2");
    }
}
