package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.RunningPlacement;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

import static fr.relais.placement.RunningPlacement.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a command that says a secret is nothing by which the secret could be guessed. */
class SecretCommandsTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();

    @Test
    void whoTriesOutWhatMayHaveBeenSaidFindsNothing() throws Exception {
        var met = Met.soonIn("61");
        met.read().expectStatus().isOk();

        var stored = stored(met.living().stay());

        assertThat(stored)
                .contains("sentence", "readings")
                .doesNotContain(
                        "Gare",
                        Met.ESCORT.subject(),
                        digest("{\"meetingPoint\":\"" + Met.WHERE + "\"}"),
                        digest("{\"person\":\"" + Met.ESCORT.subject() + "\"}"));
    }

    /** The same command is still recognised, and another one under its key still refused. */
    @Test
    void aRepeatIsRecognised() {
        var met = Met.expectedIn("60", Duration.ofHours(1));
        var key = Met.newKey();

        var first = json(enter(met, key, "Gare, hall 2"));
        var again = json(enter(met, key, "Gare, hall 2"));

        assertThat(again.path("enteredAt")).isEqualTo(first.path("enteredAt"));
        enter(met, key, "Gare, hall 3").expectStatus().isEqualTo(422);
    }

    private static ResponseSpec enter(Met met, String key, String where) {
        return SERVICE.post(met.living().centreCaller(), met.point(), key, "{\"meetingPoint\":\"" + where + "\"}");
    }

    private static String stored(String offer) {
        var database = SERVICE.bean(MongoDatabase.class);
        return Mono.from(database.getCollection("placement_requests")
                        .find(new Document("lookup.offers", offer))
                        .first())
                .block()
                .toJson();
    }

    /** As commands are named where they are no secret. */
    private static String digest(String body) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    }
}
