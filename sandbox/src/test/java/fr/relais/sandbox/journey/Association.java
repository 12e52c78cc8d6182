package fr.relais.sandbox.journey;

import java.util.List;
import java.util.Map;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.Session;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A referrer organisation of one test.
 *
 * @param inbox what it is told
 */
record Association(Session referrer, String organisation, String departement, Inbox inbox, List<Request> submitted) {

    static final String REQUESTS = "/v1/placement-requests";

    Request submits(RequestForm form) {
        return taken(referrer.post(REQUESTS, form.body()).expect(201));
    }

    /** Remembers a request that was submitted in another way, so that it is withdrawn after the test. */
    Request taken(Answer answer) {
        var request = new Request(referrer, answer.body());
        submitted.add(request);
        return request;
    }

    /** Its requests, newest first. */
    List<JsonNode> requests() {
        return referrer.get(REQUESTS)
                .expect(200)
                .body()
                .path("requests")
                .valueStream()
                .toList();
    }

    /**
     * A request, as its referrer follows it.
     *
     * @param answer what the submission was answered with
     */
    record Request(Session referrer, JsonNode answer) {

        String reference() {
            return answer.path("reference").asString("");
        }

        String path() {
            return REQUESTS + "/" + reference();
        }

        JsonNode body() {
            return referrer.get(path()).expect(200).body();
        }

        String status() {
            return body().path("status").asString("");
        }

        void awaitStatus(String expected) {
            Patience.until("status of the request", () -> assertThat(status()).isEqualTo(expected));
        }

        Answer agrees(boolean yes) {
            return referrer.post(path() + "/agreement", Map.of("agrees", yes));
        }

        /** She is on her way. */
        Answer departs() {
            return referrer.post(path() + "/journey/departure", Map.of());
        }

        Answer withdraw() {
            return referrer.post(path() + "/withdrawal", Map.of());
        }
    }
}
