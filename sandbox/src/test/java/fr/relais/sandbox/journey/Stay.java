package fr.relais.sandbox.journey;

import java.util.List;
import java.util.Map;

import fr.relais.sandbox.api.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A stay, as the centre keeps it in which it is lived: under the reference of its offer. */
record Stay(Centre centre, String reference) {

    static Stay of(Offer offer) {
        return new Stay(offer.centre(), offer.reference());
    }

    private String path() {
        return "/v1/stays/" + reference;
    }

    JsonNode body() {
        return centre.manager().get(path()).expect(200).body();
    }

    String status() {
        return body().path("status").asString("");
    }

    void awaitStatus(String expected) {
        Patience.until("status of the stay", () -> assertThat(status()).isEqualTo(expected));
    }

    /** What there is to look at now. */
    List<String> tasks() {
        return body().path("tasks")
                .valueStream()
                .map(task -> task.path("kind").asString(""))
                .toList();
    }

    Answer record(String what, Map<String, ?> fields) {
        return centre.manager().post(path() + "/" + what, fields);
    }
}
