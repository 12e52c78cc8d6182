package fr.relais.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** A database process that is killed in the middle of writing. */
class KilledDatabaseTest {

    private static final int WRITERS = 16;
    private static final int ENOUGH = 1_500;

    @TempDir
    Path directory;

    @Test
    void losesNothingItAcknowledgedAndNothingByHalves() throws IOException, InterruptedException {
        var file = directory.resolve("relais.mv");

        var acknowledged = writeUntilKilled(file);

        try (var database = EmbeddedDatabase.onFile(file, 0);
                var documents = new Documents(database.uri())) {
            assertThat(stored(documents)).containsAll(acknowledged);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertEveryIdCanBeUsed(documents, acknowledged.size());
        }
    }

    private static Set<Integer> writeUntilKilled(Path file) throws IOException, InterruptedException {
        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        try (var child = ChildJvm.start(DatabaseToKill.class, file.toString());
                var documents =
                        new Documents("mongodb://127.0.0.1:" + child.output().readLine())) {
            var writing = Flux.range(0, Integer.MAX_VALUE)
                    .flatMap(n -> insert(documents, n).thenReturn(n), WRITERS)
                    .doOnNext(acknowledged::add)
                    .take(ENOUGH);
            writing.blockLast(Duration.ofSeconds(30));
            var more = Flux.range(ENOUGH * 2, ENOUGH)
                    .flatMap(n -> insert(documents, n).thenReturn(n), WRITERS)
                    .doOnNext(acknowledged::add)
                    .subscribe(n -> {}, killed -> {});
            child.kill();
            more.dispose();
        }
        return new HashSet<>(acknowledged);
    }

    private static Mono<?> insert(Documents documents, int n) {
        return Mono.from(documents.collection().insertOne(new Document("_id", n)));
    }

    private static List<Integer> stored(Documents documents) {
        return Documents.all(documents.collection().find()).stream()
                .map(document -> document.getInteger("_id"))
                .toList();
    }

    /** An index entry that outlived its document would refuse the id for ever. */
    private static void assertEveryIdCanBeUsed(Documents documents, int written) {
        var found = new HashSet<>(stored(documents));
        Flux.range(0, ENOUGH * 3)
                .filter(n -> !found.contains(n))
                .flatMap(n -> insert(documents, n), WRITERS)
                .blockLast(Duration.ofSeconds(30));
        assertThat(stored(documents)).hasSizeGreaterThanOrEqualTo(written);
    }
}
