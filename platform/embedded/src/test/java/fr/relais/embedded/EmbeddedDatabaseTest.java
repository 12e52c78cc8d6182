package fr.relais.embedded;

import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the stores rely on, in memory; {@link OnFileDatabaseTest} asks the same of a file. */
class EmbeddedDatabaseTest {

    private static final int RACERS = 200;

    @TempDir
    Path directory;

    EmbeddedDatabase database;
    Documents documents;

    EmbeddedDatabase open() {
        return EmbeddedDatabase.inMemory();
    }

    @BeforeEach
    void start() {
        database = open();
        documents = new Documents(database.uri());
    }

    @AfterEach
    void stop() {
        documents.close();
        database.close();
    }

    @Test
    void answersHelloAsAWritablePrimary() {
        var hello = documents.command("hello");

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void saysThatItIsNotARealServer() {
        assertThat(documents.command("buildInfo").getList("modules", String.class))
                .containsExactly(EmbeddedDatabase.MARK);
    }

    @Test
    void createsNothingByItself() {
        assertThat(Documents.all(documents.collection().listIndexes())).isEmpty();
    }

    @Test
    void refusesTheSameIdTwice() {
        Documents.one(documents.collection().insertOne(new Document("_id", "a")));

        assertThatThrownBy(() -> Documents.one(documents.collection().insertOne(new Document("_id", "a"))))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void letsOneOfManyConditionalUpdatesWin() {
        var things = documents.collection();
        Documents.one(things.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true)));
        Documents.one(things.insertOne(new Document("_id", "a").append("version", 0L)));

        var winners = Flux.range(0, RACERS)
                .flatMap(
                        racer -> things.updateOne(
                                and(eq("_id", "a"), eq("version", 0L)),
                                combine(inc("version", 1L), set("winner", racer), push("outbox", racer))),
                        RACERS)
                .filter(result -> result.getModifiedCount() == 1)
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(winners).hasSize(1);
        assertThat(Documents.one(things.find()).getList("outbox", Integer.class))
                .hasSize(1);
    }

    @Test
    void countsEveryConcurrentIncrement() {
        var things = documents.collection();
        Documents.one(things.insertOne(new Document("_id", "a").append("n", 0)));

        Flux.range(0, RACERS)
                .flatMap(racer -> things.updateOne(eq("_id", "a"), inc("n", 1)), RACERS)
                .map(UpdateResult::getModifiedCount)
                .blockLast(Duration.ofSeconds(30));

        assertThat(Documents.one(things.find()).getInteger("n")).isEqualTo(RACERS);
    }

    @Test
    void refusesAPortThatIsTaken() {
        assertThatThrownBy(() -> EmbeddedDatabase.inMemory(database.port())).isInstanceOf(IllegalStateException.class);
    }
}
