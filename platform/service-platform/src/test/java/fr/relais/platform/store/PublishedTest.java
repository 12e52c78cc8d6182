package fr.relais.platform.store;

import java.time.Clock;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedTest {

    private static final int MANY = 20_001;

    private static EmbeddedDatabase database;
    private static MongoClient client;

    private final Marks marks = new Marks(client.getDatabase("test").getCollection("marks"), Clock.systemUTC());
    private final Published published = new Published("things", marks);

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

    private void addMany(String prefix) {
        for (var number = 0; number < MANY; number++) {
            published.addSent(prefix + number, 7);
            published.addRegistered(prefix + number, 7);
        }
    }

    /** Or they would be sent again, as nobody would know that they were sent. */
    @Test
    void knowsWhatIsBeingLookedAtHoweverMuchElseIsPublished() {
        addMany("a");
        for (var number = 0; number < MANY; number++) {
            published.check("a" + number);
        }
        var taken = published.takeUnchecked();

        addMany("b");

        assertThat(taken).hasSize(MANY);
        assertThat(taken.keySet()).allMatch(id -> published.covers(id, 7));
    }

    @Test
    void knowsWhatTheRegisterDoesNotHaveYet() {
        published.addSent("waiting", 7);

        addMany("a");
        addMany("b");

        assertThat(published.isSent("waiting", 7)).isTrue();
    }

    @Test
    void givesUpWhatIsDoneWith() {
        addMany("a");

        addMany("b");

        assertThat(published.covers("a0", 7)).isFalse();
        assertThat(published.covers("b0", 7)).isTrue();
    }
}
