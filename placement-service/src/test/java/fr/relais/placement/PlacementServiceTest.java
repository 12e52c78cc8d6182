package fr.relais.placement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.CAPACITY;
import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole service: from a vacancy to an arrival, over HTTP and a broker, with the capacity-service of a test. */
class PlacementServiceTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-one");

    @BeforeEach
    void register() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                        {"organisation":"referrer-one","kind":"ASSOCIATION","departement":"75"}""").expectStatus().isCreated();
    }

    @AfterEach
    void capacityIsWell() {
        CAPACITY.failWith(0);
        CAPACITY.refuse(false);
    }

    private static String submit(String body) {
        var answer = SERVICE.post(REFERRER, "/v1/placement-requests", body);
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    private static JsonNode seenByReferrer(String reference) {
        return json(SERVICE.get(REFERRER, "/v1/placement-requests/" + reference));
    }

    private static String statusOf(String reference) {
        return seenByReferrer(reference).path("status").stringValue();
    }

    private static JsonNode offers(String departement) {
        return json(SERVICE.get(centre("centre-" + departement), "/v1/offers")).path("offers");
    }

    private static String awaitOffer(String departement) {
        await().atMost(Duration.ofSeconds(20)).until(() -> offers(departement).size() == 1);
        return offers(departement).get(0).path("offer").stringValue();
    }

    private static void announce(String departement, String... states) {
        var id = UUID.nameUUIDFromBytes(departement.getBytes(StandardCharsets.UTF_8))
                .toString();
        var version = System.nanoTime();
        SERVICE.announce(id, version, Bodies.centre(id, version, departement, states));
    }

    private static void asCentre(String departement, String offer, String what) {
        SERVICE.post(centre("centre-" + departement), "/v1/offers/" + offer + what, "{}")
                .expectStatus()
                .isOk();
    }

    @Test
    void leadsFromAVacancyToAnArrivalAndADeparture() {
        announce("31", "VACANT");
        var reference = submit(Bodies.requestIn("31"));
        var offer = awaitOffer("31");

        asCentre("31", offer, "/acceptance");
        await().until(() -> statusOf(reference).equals("ACCEPTED"));
        assertThat(seenByReferrer(reference).path("region").path("name").stringValue())
                .isEqualTo("Occitanie");

        SERVICE.post(REFERRER, "/v1/placement-requests/" + reference + "/agreement", "{\"agrees\":true}")
                .expectStatus()
                .isOk();
        assertThat(statusOf(reference)).isEqualTo("CONFIRMED");

        asCentre("31", offer, "/arrival");
        assertThat(statusOf(reference)).isEqualTo("PLACED");

        SERVICE.post(centre("centre-31"), "/v1/offers/" + offer + "/departure", "{\"destination\":\"OWN_HOME\"}")
                .expectStatus()
                .isOk();
        assertThat(statusOf(reference)).isEqualTo("ENDED");
        assertThat(seenByReferrer(reference).has("region")).isFalse();
    }

    @Test
    void leadsFromAJointAssessmentToAnAgreementInPrinciple() {
        announce("48", "VACANT");
        var reference = submit(Bodies.requestIn("48").replace("\"EMERGENCY\"", "\"ORIENTED\""));
        assertThat(statusOf(reference)).isEqualTo("ASSESSING");

        SERVICE.post(REFERRER, "/v1/placement-requests/" + reference + "/assessment", "{}")
                .expectStatus()
                .isOk();
        for (var pseudonym : assessing()) {
            SERVICE.post(coordinator(), "/v1/coordination/requests/" + pseudonym + "/assessment", "{}")
                    .expectStatus()
                    .isOk();
        }

        var asked = awaitOffer("48");
        assertThat(statusOf(reference)).isEqualTo("SEARCHING");
        assertThat(offers("48").get(0).path("status").stringValue()).isEqualTo("SOLICITED");
        assertThat(CAPACITY.calls()).noneMatch(call -> call.contains("unit-48"));
        asCentre("48", asked, "/acceptance");
        await().until(() -> statusOf(reference).equals("ACCEPTED"));
        assertThat(CAPACITY.calls())
                .anyMatch(call -> call.startsWith("PUT") && call.contains("unit-48") && call.contains("ORIENTED"));
        agreesOnlyAfterAnInterview(reference, "/v1/offers/" + asked);
    }

    private static void agreesOnlyAfterAnInterview(String reference, String offer) {
        var asCentre = centre("centre-48");
        var agreement = "/v1/placement-requests/" + reference + "/agreement";
        var past = "{\"at\":\"2020-01-01T10:00:00Z\",\"interpretation\":\"SHARED_LANGUAGE\"}";
        var soon = past.replace(
                "2020-01-01T10:00:00Z", Instant.now().plusSeconds(1).toString());

        assertThat(json(SERVICE.post(asCentre, offer + "/interview", past))
                        .path("errors")
                        .toString())
                .isEqualTo("[{\"pointer\":\"/at\",\"code\":\"in-the-past\"}]");
        assertThat(json(SERVICE.get(asCentre, offer)).has("interview")).isFalse();
        assertThat(json(SERVICE.post(REFERRER, agreement, "{\"agrees\":true}"))
                        .path("code")
                        .stringValue())
                .isEqualTo("interview-missing");
        SERVICE.post(asCentre, offer + "/interview", soon).expectStatus().isOk();
        assertThat(seenByReferrer(reference)
                        .path("interview")
                        .path("interpretation")
                        .stringValue())
                .isEqualTo("SHARED_LANGUAGE");
        await().until(() ->
                json(SERVICE.post(asCentre, offer + "/interview/held", "{}")).has("offer"));
        SERVICE.post(asCentre, offer + "/reservation", "{}").expectStatus().isOk();
        SERVICE.post(REFERRER, agreement, "{\"agrees\":true}").expectStatus().isOk();
        assertThat(statusOf(reference)).isEqualTo("CONFIRMED");
    }

    /** Those of other tests, too: nothing tells the coordinator whose a request is. */
    private static List<String> assessing() {
        return json(SERVICE.get(coordinator(), "/v1/coordination/requests"))
                .path("requests")
                .valueStream()
                .filter(one -> one.path("status").stringValue().equals("ASSESSING"))
                .map(one -> one.path("reference").stringValue())
                .toList();
    }

    @Test
    void waitsForAVacancyAndIsMatchedWhenOneAppears() {
        announce("87", "OCCUPIED");
        var reference = submit(Bodies.requestIn("87"));
        await().until(() -> waiting() >= 1);

        announce("87", "VACANT");

        awaitOffer("87");
        assertThat(statusOf(reference)).isEqualTo("SEARCHING");
    }

    private static long waiting() {
        return json(SERVICE.get(coordinator(), "/v1/coordination/requests"))
                .path("requests")
                .valueStream()
                .filter(one -> one.path("status").stringValue().equals("WAITING"))
                .count();
    }

    @Test
    void takesRequestsWhileTheBedsCannotBeAskedForAndGoesOnLater() {
        announce("64", "VACANT");
        CAPACITY.failWith(503);
        var reference = submit(Bodies.requestIn("64"));
        await().until(() -> CAPACITY.calls().stream().anyMatch(call -> call.contains("unit-64")));
        assertThat(statusOf(reference)).isEqualTo("SEARCHING");

        CAPACITY.failWith(0);

        awaitOffer("64");
        var holdsAskedFor = CAPACITY.calls().stream()
                .filter(call -> call.startsWith("PUT") && call.contains("unit-64"))
                .distinct();
        assertThat(holdsAskedFor).hasSize(1);
    }

    @Test
    void aPersonsNoGivesTheBedsBackAndTheSearchGoesOn() {
        announce("29", "VACANT");
        var reference = submit(Bodies.requestIn("29"));
        var offer = awaitOffer("29");
        asCentre("29", offer, "/acceptance");
        await().until(() -> statusOf(reference).equals("ACCEPTED"));

        SERVICE.post(REFERRER, "/v1/placement-requests/" + reference + "/agreement", "{\"agrees\":false}")
                .expectStatus()
                .isOk();

        assertThat(statusOf(reference)).isEqualTo("SEARCHING");
        await().until(() -> CAPACITY.calls().stream().anyMatch(call -> call.contains("PERSON_DECLINED")));
        assertThat(json(SERVICE.get(centre("centre-29"), "/v1/offers/" + offer)).toString())
                .isEqualTo("{\"offer\":\"" + offer + "\",\"status\":\"WITHDRAWN\"}");
    }

    @Test
    void isReadyOnceEverythingAnnouncedIsRead() {
        await().untilAsserted(() -> SERVICE.http()
                .get()
                .uri(SERVICE.operators() + "/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());
    }
}
