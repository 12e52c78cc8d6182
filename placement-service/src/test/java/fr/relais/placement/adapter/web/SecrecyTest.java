package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static java.nio.charset.StandardCharsets.UTF_8;
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

    /**
     * Everything that a referrer is answered about one of her requests: headers and bytes of what she reads, and of
     * every command that is too early. References and times are blanked, and the zone that made the cases differ.
     */
    private static String seen(String reference) {
        var request = "/v1/placement-requests/" + reference;
        return Stream.of(
                        SERVICE.get(REFERRER, request),
                        SERVICE.post(REFERRER, request + "/agreement", "{\"agrees\":true}"),
                        SERVICE.post(REFERRER, request + "/agreement", "{\"agrees\":false}"),
                        SERVICE.post(REFERRER, request + "/assessment", "{}"),
                        SERVICE.post(REFERRER, request + "/interview", "{}"),
                        SERVICE.get(REFERRER, "/v1/coordination/requests/" + reference),
                        SERVICE.get(REFERRER, "/v1/offers/" + reference))
                .map(SecrecyTest::shown)
                .collect(Collectors.joining("\n", line(reference), ""));
    }

    private static String shown(WebTestClient.ResponseSpec answer) {
        var result = answer.expectBody().returnResult();
        var headers = new TreeMap<String, Object>();
        result.getResponseHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(Set.of("date", "x-correlation-id"));
        var body = result.getResponseBody();
        return result.getStatus() + " " + headers + " " + blanked(body == null ? "" : new String(body, UTF_8));
    }

    /** Its line in the list of the organisation. */
    private static String line(String reference) {
        for (var line : json(SERVICE.get(REFERRER, "/v1/placement-requests")).path("requests")) {
            if (line.path("reference").stringValue().equals(reference)) {
                return blanked(line.toString()) + "\n";
            }
        }
        throw new AssertionError("a request is not in the list of its organisation");
    }

    private static String blanked(String text) {
        return text.replaceAll("\"[a-z2-7]{26}\"", "REF")
                .replaceAll("\"20[0-9T:.-]+Z\"", "TIME")
                .replaceAll("\"correlationId\":\"[^\"]*\"", "CORRELATION")
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
        assertThat(whileWaiting)
                .contains("SEARCHING", "115", "200 OK", "409 CONFLICT", "nothing-to-agree-to", "404 NOT_FOUND")
                .doesNotContain("version", "etag", "last-modified");
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
