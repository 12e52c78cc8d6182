package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody who lives, or is expected, in the one centre of a département of her own.
 *
 * @param request what her referrer knows her request by
 * @param stay what her centre knows her offer and her stay by
 */
record Living(String departement, String request, String stay) {

    static final TestCaller REFERRER = referrer("referrer-stays");
    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(10);

    /** She has agreed to the place and has not arrived. */
    static Living expectedIn(String departement) {
        return expectedIn(departement, Bodies.requestIn(departement));
    }

    static Living expectedIn(String departement, String body) {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-stays","kind":"ASSOCIATION","departement":"75"}""");
        var id = UUID.nameUUIDFromBytes(departement.getBytes(StandardCharsets.UTF_8))
                .toString();
        var version = System.nanoTime();
        SERVICE.announce(id, version, Bodies.centre(id, version, departement, "VACANT"));
        var submitted = SERVICE.post(REFERRER, "/v1/placement-requests", body);
        submitted.expectStatus().isCreated();
        var request = json(submitted).path("reference").stringValue();
        await().pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> openOffers(departement).size() == 1);
        var living = new Living(
                departement,
                request,
                openOffers(departement).get(0).path("offer").stringValue());
        living.asCentre("/v1/offers/" + living.stay + "/acceptance", "{}")
                .expectStatus()
                .isOk();
        await().pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> living.requestStatus().equals("ACCEPTED"));
        SERVICE.post(REFERRER, "/v1/placement-requests/" + request + "/agreement", "{\"agrees\":true}")
                .expectStatus()
                .isOk();
        await().pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> !living.status().isEmpty());
        return living;
    }

    /** She has arrived. */
    static Living in(String departement) {
        var living = expectedIn(departement);
        living.arrive();
        return living;
    }

    private static JsonNode openOffers(String departement) {
        return json(SERVICE.get(centre("centre-" + departement), "/v1/offers")).path("offers");
    }

    TestCaller centreCaller() {
        return centre("centre-" + departement);
    }

    void arrive() {
        asCentre("/v1/offers/" + stay + "/arrival", "{}").expectStatus().isOk();
        await().pollInterval(OFTEN).atMost(PATIENCE).until(() -> status().equals("ACTIVE"));
    }

    WebTestClient.ResponseSpec asCentre(String path, String body) {
        return SERVICE.post(centreCaller(), path, body);
    }

    /** What the centre records of the stay. */
    WebTestClient.ResponseSpec record(String what, String body) {
        return asCentre("/v1/stays/" + stay + "/" + what, body);
    }

    WebTestClient.ResponseSpec departure(String body) {
        return asCentre("/v1/offers/" + stay + "/departure", body);
    }

    JsonNode read() {
        return json(SERVICE.get(centreCaller(), "/v1/stays/" + stay));
    }

    String status() {
        var status = read().path("status");
        return status.isString() ? status.stringValue() : "";
    }

    void awaitStatus(String expected) {
        await().pollInterval(OFTEN)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status()).isEqualTo(expected));
    }

    JsonNode readRequest() {
        return json(SERVICE.get(REFERRER, "/v1/placement-requests/" + request));
    }

    String requestStatus() {
        return readRequest().path("status").stringValue();
    }
}
