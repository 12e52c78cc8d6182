package fr.relais.placement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.coordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** INV-26 of a block: where and for whom an operation was prepared is unreadable a season after it is over. */
class BlockRetentionTest {

    private static final String BLOCKS = "/v1/coordination/blocks";

    private final OwnPlacement own = new OwnPlacement();
    private final String until = own.clock.instant().plus(Duration.ofHours(6)).toString();

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void aClosedBlockIsGoneAfterNinetyDaysAndComesBackWithNoBackup() {
        var key = UUID.randomUUID().toString();
        var block = request(key);
        var path = BLOCKS + "/" + block;
        var id = idOf(block);
        own.service()
                .post(coordinator(), path + "/closure", "{}")
                .expectStatus()
                .isOk();
        var backup = published(id);

        own.clock.advance(Duration.ofDays(90).minusMillis(1));
        own.round();
        assertThat(status(path)).isEqualTo(200);
        own.clock.advance(Duration.ofMillis(1));
        own.round();

        isErased(path, id);
        own.service().post(coordinator(), BLOCKS, key, body()).expectStatus().is4xxClientError();
        for (var part : List.of(backup, Map.of("blocks", backup.get("blocks")))) {
            own.stop();
            own.putBack(part);
            own.start();

            isErased(path, id);
        }
    }

    /** It ends by itself when its window does, and is kept from then on. Nothing is left to be published meanwhile. */
    @Test
    void whatIsNotOverIsKept() {
        var block = request(UUID.randomUUID().toString());
        var path = BLOCKS + "/" + block;
        var id = idOf(block);

        own.clock.advance(Duration.ofHours(1));
        published(id);
        own.round();
        assertThat(json(own.service().get(coordinator(), path)).path("status").stringValue())
                .isEqualTo("REQUESTED");
        own.clock.advance(Duration.ofDays(90));
        own.round();
        await().atMost(OwnPlacement.PATIENCE)
                .until(() -> json(own.service().get(coordinator(), path))
                        .path("status")
                        .stringValue()
                        .equals("CLOSED"));
        published(id);
        own.round();

        assertThat(status(path)).isEqualTo(200);
    }

    private String request(String key) {
        var answer = own.service().post(coordinator(), BLOCKS, key, body());
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    private String body() {
        return """
                {"min":1,"max":2,"until":"%s","zones":["75"],"languages":["ro"],"genders":["F"]}""".formatted(until);
    }

    private int status(String path) {
        return own.service()
                .get(coordinator(), path)
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private Document stored(String field, String value) {
        return Flux.from(own.database.getCollection("blocks").find(new Document(field, value)))
                .blockFirst();
    }

    private String idOf(String block) {
        return stored("lookup.ref", block).getString("_id");
    }

    /** All of it, as a backup has it, once everything of it is published. */
    private Map<String, List<Document>> published(String id) {
        await().atMost(OwnPlacement.PATIENCE)
                .until(() -> new Outboxes(own.service()).isPublished("blocks", stored("_id", id)));
        var backup = own.documentsOf(id);
        assertThat(backup).containsOnlyKeys("blocks", "case_keys");
        return backup;
    }

    private void isErased(String path, String id) {
        assertThat(status(path)).isEqualTo(404);
        assertThat(own.documentsOf(id)).containsOnlyKeys("case_keys");
        assertThat(own.documentsOf(id).get("case_keys"))
                .singleElement()
                .satisfies(left -> assertThat(left.keySet()).containsExactlyInAnyOrder("_id", "erased"));
    }
}
