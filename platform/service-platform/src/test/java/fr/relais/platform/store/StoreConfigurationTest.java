package fr.relais.platform.store;

import java.io.IOException;
import java.time.Duration;

import fr.relais.embedded.EmbeddedDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** How the database is talked to. */
class StoreConfigurationTest {

    private static final Duration DEADLINE = Duration.ofMillis(500);

    private final StoreConfiguration configuration = new StoreConfiguration();

    /** 503 within five seconds, by a deadline of four: an operation is never given twice its deadline. */
    @Test
    void givesUpAnOperationOfADatabaseThatHasFrozenAtItsDeadline() throws IOException {
        try (var database = EmbeddedDatabase.inMemory();
                var between = FreezableProxy.before(database.port());
                var client = configuration.mongoClient(new MongoSettings(between.uri(), "test", DEADLINE))) {
            var things = client.getDatabase("test").getCollection("things");
            Mono.from(things.insertOne(new Document("_id", 1))).block();
            between.freeze();

            var began = System.nanoTime();
            var failure = catchThrowable(() -> Mono.from(things.find().first()).block());

            assertThat(failure).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DEADLINE.multipliedBy(2));
        }
    }

    @Test
    void takesOnlyWhatIsReplicatedForADatabaseOfProduction() {
        try (var database = EmbeddedDatabase.inMemory();
                var client = configuration.mongoClient(new MongoSettings(database.uri(), "test", DEADLINE))) {
            var embedded = Mono.from(client.getDatabase("test").runCommand(new Document("hello", 1)))
                    .block();

            assertThat(StoreConfiguration.isReplicated(embedded)).isFalse();
        }
        assertThat(StoreConfiguration.isReplicated(new Document("ok", 1))).isFalse();
        assertThat(StoreConfiguration.isReplicated(new Document("setName", "rs0")))
                .isTrue();
        assertThat(StoreConfiguration.isReplicated(new Document("msg", "isdbgrid")))
                .isTrue();
    }
}
