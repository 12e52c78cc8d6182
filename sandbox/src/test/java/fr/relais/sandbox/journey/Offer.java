package fr.relais.sandbox.journey;

import java.util.Map;
import java.util.UUID;

import fr.relais.sandbox.api.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An offer, as the centre it was made to deals with it. */
record Offer(Centre centre, String reference) {

    private String path() {
        return "/v1/offers/" + reference;
    }

    JsonNode body() {
        return centre.manager().get(path()).expect(200).body();
    }

    String status() {
        return body().path("status").asString("");
    }

    void awaitStatus(String expected) {
        Patience.until("status of the offer", () -> assertThat(status()).isEqualTo(expected));
    }

    void accept() {
        answer("acceptance").expect(200);
    }

    void refuse(String reason) {
        centre.manager().post(path() + "/refusal", Map.of("reason", reason)).expect(200);
    }

    /** With a text, which the coordinator alone reads. */
    void refuse(String reason, String text) {
        centre.manager()
                .post(path() + "/refusal", Map.of("reason", reason, "text", text))
                .expect(200);
    }

    void arrive() {
        answer("arrival").expect(200);
    }

    void depart() {
        departure("OWN_HOME", UUID.randomUUID().toString()).expect(200);
    }

    /** They leave, under a key of the caller's. */
    Answer departure(String destination, String key) {
        return centre.manager().post(path() + "/departure", Map.of("destination", destination), key);
    }

    /** The answer to one of the commands without a body. */
    Answer answer(String command) {
        return centre.manager().post(path() + "/" + command, Map.of());
    }

    /** The same under a key of the caller's. */
    Answer answer(String command, String key) {
        return centre.manager().post(path() + "/" + command, Map.of(), key);
    }
}
