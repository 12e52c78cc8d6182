package fr.relais.platform.store;

import java.io.IOException;
import java.time.Duration;

import com.mongodb.event.CommandListener;
import fr.relais.embedded.EmbeddedDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** How the database is talked to. */
class StoreConfigurationTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final ObjectProvider<CommandListener> NOBODY =
            new StaticListableBeanFactory().getBeanProvider(CommandListener.class);

    private final StoreConfiguration configuration = new StoreConfiguration();

    /** 503 within five seconds, by a deadline of four: an operation is never given twice its deadline. */
    @Test
    void givesUpAnOperationOfADatabaseThatHasFrozenAtItsDeadline() throws IOException {
        try (var database = EmbeddedDatabase.inMemory();
                var between = FreezableProxy.before(database.port());
                var client =
                        configuration.mongoClient(new MongoSettings(between.uri(), null, "test", DEADLINE), NOBODY)) {
            var things = client.getDatabase("test").getCollection("things");
            Mono.from(things.insertOne(new Document("_id", 1))).block();
            Mono.from(things.find().first()).block();
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
                var client =
                        configuration.mongoClient(new MongoSettings(database.uri(), null, "test", DEADLINE), NOBODY)) {
            var embedded = Mono.from(client.getDatabase("test").runCommand(new Document("hello", 1)))
                    .block();

            assertThat(DatabaseAtStart.isReplicated(embedded)).isFalse();
        }
        assertThat(DatabaseAtStart.isReplicated(new Document("ok", 1))).isFalse();
        assertThat(DatabaseAtStart.isReplicated(new Document("setName", "rs0"))).isTrue();
        assertThat(DatabaseAtStart.isReplicated(new Document("msg", "isdbgrid")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://db.example:27017/?replicaSet=rs0",
                "mongodb://relais:secret@db.example:27017/?replicaSet=rs0",
                "mongodb://relais:secret@db.example:27017/?replicaSet=rs0&tls=false",
                "mongodb://db.example:27017/?replicaSet=rs0&tls=true",
                "mongodb://relais:secret@db.example:27017/?tls=true&tlsInsecure=true",
                "mongodb://relais:secret@db.example:27017/?tls=true&tlsAllowInvalidHostnames=true",
                "mongodb://relais:secret@db.example:27017/?replicaSet=rs0&tls=true&w=1",
                "mongodb://relais:secret@db.example:27017/?replicaSet=rs0&tls=true&w=majority&journal=false"
            })
    void refusesADatabaseOfProductionThatSomebodyCouldStandBefore(String uri) {
        assertThatThrownBy(() -> new MongoSettings(uri, null, "test", DEADLINE).requireSafe("relais.mongodb"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContainingAny("secret", "db.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://relais:secret@db.example:27017/?replicaSet=rs0&tls=true",
                "mongodb://relais:secret@db.example:27017/?replicaSet=rs0&tls=true&w=majority&journal=true",
                "mongodb://db.example:27017/?replicaSet=rs0&tls=true&authMechanism=MONGODB-X509"
            })
    void takesOneWhereBothSidesProveWhoTheyAre(String uri) {
        assertThatNoException()
                .isThrownBy(() -> new MongoSettings(uri, null, "test", DEADLINE).requireSafe("relais.mongodb"));
    }
}
