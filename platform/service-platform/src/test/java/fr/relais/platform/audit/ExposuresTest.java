package fr.relais.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.audit.Entry;
import fr.relais.audit.Entry.Kind;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.audit.Exposures.Exposure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What an account was shown, found again in a register of many blocks. */
class ExposuresTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00.123Z");
    private static final int BLOCKS = 450;

    private static Entry entry(Kind kind, String subject, Duration ago, String thing) {
        return new Entry(NOW.minus(ago), kind, subject, "REFERRER", "org-1", "GET:/v1/x", thing, "", "200", "c-1");
    }

    private static void fill(MongoDatabase database) {
        var blocks = new Blocks(database);
        var newest = StoredBlock.NONE;
        for (var number = 1; number <= BLOCKS; number++) {
            // From 99 days ago to today.
            var ago = Duration.ofHours((BLOCKS - number) * 99L * 24 / BLOCKS);
            var thing = "thing-" + number;
            newest = newest.next(
                    "a-service",
                    List.of(
                            entry(Kind.READ, "her", ago, thing).line(),
                            entry(Kind.READ, "him", ago, "his").line(),
                            entry(Kind.DECISION, "her", ago, "denied").line()),
                    "test");
            blocks.insert(newest).block();
        }
        Mono.from(database.getCollection(Blocks.COLLECTION)
                        .insertOne(new Document("_id", BLOCKS + 1L).append("text", "changed by somebody")))
                .block();
    }

    @Test
    void areAllReadsOfTheAccountInNinetyDaysTheLatestFirst() {
        try (var server = EmbeddedDatabase.inMemory();
                var client = MongoClients.create(server.uri())) {
            fill(client.getDatabase("register"));

            var shown = new Exposures(new Blocks(client.getDatabase("register")))
                    .of("her", NOW)
                    .collectList()
                    .block();

            assertThat(shown)
                    .extracting(Exposure::thing)
                    .startsWith("thing-450", "thing-449")
                    .doesNotContain("his");
            assertThat(shown)
                    .hasSize(BLOCKS * 90 / 99 + 1)
                    .allSatisfy(exposure ->
                            assertThat(Instant.parse(exposure.at())).isAfterOrEqualTo(NOW.minus(Duration.ofDays(90))));
        }
    }
}
