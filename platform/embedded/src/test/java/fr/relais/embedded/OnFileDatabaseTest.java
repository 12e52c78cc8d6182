package fr.relais.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

/** What the stores rely on, on a file, and what only a file can do. */
class OnFileDatabaseTest extends EmbeddedDatabaseTest {

    @Override
    EmbeddedDatabase open() {
        return EmbeddedDatabase.onFile(file(), 0);
    }

    private Path file() {
        return directory.resolve("database").resolve("relais.mv");
    }

    @Test
    void findsWhatWasWrittenBeforeItWasClosed() {
        Documents.one(documents.collection().insertOne(new Document("_id", "a").append("n", 7)));

        stop();
        start();

        assertThat(Documents.one(documents.collection().find()).getInteger("n")).isEqualTo(7);
    }

    @Test
    void givesBackTheSpaceOfOverwrittenDocumentsWhenItStarts() throws IOException {
        Documents.one(documents.collection().insertOne(new Document("_id", "a")));
        overwrite(1_500);
        documents.close();
        database.close();
        var grown = Files.size(file());

        start();

        assertThat(Files.size(file())).isLessThan(grown / 4);
    }

    private void overwrite(int times) {
        var text = "x".repeat(4_000);
        Flux.range(0, times)
                .concatMap(n -> documents.collection().updateOne(eq("_id", "a"), set("text", n + text)))
                .blockLast(Duration.ofSeconds(30));
    }
}
