package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.bytes;
import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a referrer is answered while the search goes on tells nothing about what exists. */
class SecrecyTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-secrecy");
    private static final String CENTRE = UUID.randomUUID().toString();

    @BeforeAll
    static void register() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-secrecy","kind":"ASSOCIATION","departement":"75"}""");
        SERVICE.announce(CENTRE, 1, Bodies.centre(CENTRE, 1, "19", "VACANT"));
    }

    @AfterEach
    void capacityIsWell() {
        RunningPlacement.CAPACITY.failWith(0);
    }

    private static String submit(String body) {
        return json(SERVICE.post(REFERRER, "/v1/placement-requests", body))
                .path("reference")
                .stringValue();
    }

    /** The bytes of the answer, with references and times blanked and the local zone that made the cases differ. */
    private static String seen(String reference) {
        var answer = SERVICE.get(REFERRER, "/v1/placement-requests/" + reference);
        var headers = answer.expectBody().returnResult().getResponseHeaders();
        assertThat(headers.headerNames()).doesNotContain("ETag", "Last-Modified");
        return new String(bytes(SERVICE.get(REFERRER, "/v1/placement-requests/" + reference)), StandardCharsets.UTF_8)
                .replaceAll("\"[a-z2-7]{26}\"", "REF")
                .replaceAll("\"20[0-9T:.-]+Z\"", "TIME")
                .replaceAll("\"localZones\":\\[\"[0-9]{2}\"]", "ZONE");
    }

    private static String stages() {
        return json(SERVICE.get(coordinator(), "/v1/coordination/requests"))
                .path("requests")
                .toString();
    }

    @Test
    void everyStageBeforeABindingYesHasTheSameBytes() {
        var waiting = submit(Bodies.requestIn("23"));
        var offered = submit(Bodies.requestIn("19"));
        await().atMost(Duration.ofSeconds(20)).until(() -> offers().size() == 1);
        await().until(() -> stages().contains("WAITING"));
        var whileWaiting = seen(waiting);
        var whileOffered = seen(offered);

        RunningPlacement.CAPACITY.failWith(503);
        var offer = offers().get(0).path("offer").stringValue();
        SERVICE.post(centre("centre-19"), "/v1/offers/" + offer + "/acceptance", "{}")
                .expectStatus()
                .isOk();
        var whileAcceptedAndNotReserved = seen(offered);

        assertThat(whileOffered).isEqualTo(whileWaiting);
        assertThat(whileAcceptedAndNotReserved).isEqualTo(whileWaiting);
        assertThat(whileWaiting).contains("SEARCHING").contains("115").doesNotContain("version");
    }

    @Test
    void askingForAnAgreementTooEarlyIsRefusedAlike() {
        var waiting = submit(Bodies.requestIn("23"));

        var refused = SERVICE.post(REFERRER, "/v1/placement-requests/" + waiting + "/agreement", "{\"agrees\":true}");

        refused.expectStatus().isEqualTo(409);
        assertThat(json(refused).path("code").stringValue()).isEqualTo("nothing-to-agree-to");
    }

    @Test
    void aCentreNeverSeesZonesOriginOrReferrer() {
        var centreId = UUID.randomUUID().toString();
        SERVICE.announce(centreId, 1, Bodies.centre(centreId, 1, "15", "VACANT"));
        submit(Bodies.requestIn("15"));
        await().atMost(Duration.ofSeconds(20)).until(() -> offersOf("15").size() == 1);

        var offer = offersOf("15").get(0);

        assertThat(offer.propertyNames())
                .containsExactlyInAnyOrder(
                        "offer",
                        "status",
                        "unit",
                        "beds",
                        "answerBy",
                        "dangerTier",
                        "household",
                        "needs",
                        "wishes",
                        "languages");
        assertThat(offer.path("household").path("people").get(0).propertyNames())
                .containsExactlyInAnyOrder("ageBand", "gender");
        assertThat(offer.toString()).doesNotContain("referrer-secrecy", "localZones", "\"75\"");
    }

    private static JsonNode offers() {
        return offersOf("19");
    }

    private static JsonNode offersOf(String departement) {
        return json(SERVICE.get(centre("centre-" + departement), "/v1/offers")).path("offers");
    }
}
