package fr.relais.placement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.relais.placement.adapter.web.Drafting;
import fr.relais.placement.application.draft.EraseDrafts;
import fr.relais.placement.application.retention.RotateMasterKey;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static fr.relais.placement.OwnPlacement.PATIENCE;
import static fr.relais.placement.OwnPlacement.REFERRER;
import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.placement.adapter.web.Drafting.PATH;
import static fr.relais.placement.adapter.web.Drafting.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** INV-26 of a draft: what nobody goes on with is unreadable after a week, and what is discarded at once. */
class DraftRetentionTest {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofSeconds(15);
    private static OwnPlacement own;

    @BeforeAll
    static void start() {
        own = new OwnPlacement();
    }

    @AfterAll
    static void close() {
        own.close();
    }

    private static String begun() {
        return Drafting.begun(own.service(), REFERRER);
    }

    private static int statusOf(String draft) {
        return own.service()
                .get(REFERRER, PATH + "/" + draft)
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static void round() {
        own.service().bean(EraseDrafts.class).round().block(PATIENCE);
    }

    private static Document stored(String draft) {
        return Flux.from(own.database.getCollection("drafts").find(new Document("lookup.ref", draft)))
                .blockFirst();
    }

    private static void isErased(String draft, String id) {
        assertThat(statusOf(draft)).isEqualTo(404);
        assertThat(own.documentsOf(id)).containsOnlyKeys("case_keys");
        assertThat(own.documentsOf(id).get("case_keys"))
                .singleElement()
                .satisfies(left -> assertThat(left.keySet()).containsExactlyInAnyOrder("_id", "erased"));
    }

    @Test
    void isGoneAWeekAfterItsLastChangeAndComesBackWithNoBackup() {
        var draft = begun();
        own.clock.advance(Duration.ofDays(6));
        Drafting.replace(own.service(), REFERRER, draft, "\"1\"", answers("tier", "HIGH"))
                .expectStatus()
                .isOk();
        var id = stored(draft).getString("_id");
        var backup = own.documentsOf(id);
        assertThat(backup).containsOnlyKeys("drafts", "case_keys");

        own.clock.advance(KEPT.minusMillis(1));
        round();
        assertThat(statusOf(draft)).isEqualTo(200);
        own.clock.advance(Duration.ofMillis(1));
        assertThat(statusOf(draft)).as("before a round has come").isEqualTo(404);
        round();

        isErased(draft, id);
        for (var part : List.of(backup, Map.of("drafts", backup.get("drafts")))) {
            own.stop();
            own.putBack(part);
            own.start();

            isErased(draft, id);
        }
    }

    /** Twice, as one round comes soon after the start, and the next one an hour later. */
    @Test
    void isErasedWhenItIsDiscardedAndItsKeyIsNotUsedAgain() {
        for (var key : List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString())) {
            var begun = own.service().post(REFERRER, PATH, key, answers("tier", "HIGH"));
            var draft = json(begun).path("draft").stringValue();
            var id = stored(draft).getString("_id");

            Drafting.discard(own.service(), REFERRER, draft).expectStatus().isNoContent();

            await().atMost(SOON).until(() -> own.documentsOf(id).keySet().equals(Set.of("case_keys")));
            isErased(draft, id);
            var again = own.service().post(REFERRER, PATH, key, answers("tier", "HIGH"));
            again.expectStatus().isEqualTo(422);
            assertThat(own.documentsOf(id)).containsOnlyKeys("case_keys");
        }
    }

    /** As commands are named where they are no secret: of a few codes anybody could try out which ones they were. */
    private static String digest() throws NoSuchAlgorithmException {
        var body = answers("track", "EMERGENCY").getBytes(StandardCharsets.UTF_8);
        var hash = MessageDigest.getInstance("SHA-256").digest(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    }

    /** The round of an hour may be long in coming. */
    @Test
    void whatIsOverTakesNobodysPlace() {
        for (var number = 0; number < 10; number++) {
            begun();
        }
        Drafting.begin(own.service(), REFERRER, answers("tier", "HIGH"))
                .expectStatus()
                .isEqualTo(409);

        own.clock.advance(KEPT);

        var next = begun();
        assertThat(json(own.service().get(REFERRER, PATH)).path("drafts")).hasSize(1);
        assertThat(statusOf(next)).isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> Flux.from(own.database.getCollection("drafts").find())
                                .count()
                                .block()
                        == 1);
        Drafting.discard(own.service(), REFERRER, next).expectStatus().isNoContent();
    }

    @Test
    void isReadableUnderTheNextMasterKeyAndStoredInNoOtherForm() throws NoSuchAlgorithmException {
        var draft = begun();
        var masterKey = Path.of((String) own.environment.get("RELAIS_MASTER_KEY_FILE"));
        assertThat(stored(draft).toJson())
                .doesNotContain("EMERGENCY", "track", REFERRER.subject(), REFERRER.organisation(), digest());

        MasterKeyFile.addNewest(masterKey);
        assertThat(own.service().bean(RotateMasterKey.class).round().block(PATIENCE))
                .isZero();
        MasterKeyFile.dropOlder(masterKey);
        own.restart();

        var read = own.service().get(REFERRER, PATH + "/" + draft);
        read.expectStatus().isOk();
        assertThat(json(read).path("answers").toString()).isEqualTo("{\"track\":[\"EMERGENCY\"]}");
        Drafting.discard(own.service(), REFERRER, draft).expectStatus().isNoContent();
    }
}
