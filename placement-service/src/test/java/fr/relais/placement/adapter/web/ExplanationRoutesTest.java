package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ExplanationRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-explained");
    private static final String UNKNOWN = "abcdefghijklmnopqrstuvwxyz";

    private static String reference;
    private static String path;

    @BeforeAll
    static void waitForAPlace() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-explained","kind":"ASSOCIATION","departement":"75"}""");
        announceAFullCentre();
        var before = pseudonyms();
        reference = json(SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn("39")))
                .path("reference")
                .stringValue();
        var after = pseudonyms();
        after.removeAll(before);
        path = "/v1/coordination/requests/" + after.get(0);
        await().until(() -> explanations().size() > 0);
    }

    private static void announceAFullCentre() {
        var id = UUID.nameUUIDFromBytes("explained".getBytes(StandardCharsets.UTF_8))
                .toString();
        var version = System.nanoTime();
        SERVICE.announce(id, version, Bodies.centre(id, version, "39", "OCCUPIED"));
    }

    private static List<String> pseudonyms() {
        var found = new ArrayList<String>();
        json(SERVICE.get(coordinator(), "/v1/coordination/requests?limit=200"))
                .path("requests")
                .forEach(one -> found.add(one.path("reference").stringValue()));
        return found;
    }

    private static JsonNode explanations() {
        return json(SERVICE.get(coordinator(), path + "/explanations")).path("explanations");
    }

    @Test
    void saysWhyNobodyWasFoundAndNotWhereSheFleesFrom() {
        var first = explanations().get(explanations().size() - 1);

        assertThat(first.path("number").intValue()).isEqualTo(1);
        assertThat(first.path("candidates").isEmpty()).isTrue();
        assertThat(first.path("reasons").isEmpty()).isFalse();
        assertThat(first.path("inputs").path("people").path(0).path("ageBand").stringValue())
                .isEqualTo("ADULT");
        assertThat(explanations().toString())
                .doesNotContain("dangerZones", "departsFrom", "seed", "\"centre\"", "leftOut", "organisation");
    }

    @Test
    void saysOfEachUnitOfACentreWhyNot() {
        await().untilAsserted(() -> assertThat(json(SERVICE.get(coordinator(), path + "/why-not/unit-39"))
                        .toString())
                .matches("\\{\"departement\":\"39\",\"version\":[0-9]+,"
                        + "\"units\":\\[\\{\"unit\":\"unit-39\",\"exclusions\":\\[\"FULL\"]}]}"));
    }

    @Test
    void saysWhatWouldOpenAPlaceIfSomebodyGaveItUp() {
        var body = json(SERVICE.get(coordinator(), path + "/relaxations?places=2"));

        assertThat(body.path("places").intValue()).isEqualTo(2);
        assertThat(body.path("openings").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "x", "-1", "99999999999"})
    void namesTheNumberThatIsNone(String places) {
        var answer = SERVICE.get(coordinator(), path + "/relaxations?places=" + places);

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").path(0).path("pointer").stringValue())
                .isEqualTo("places");
    }

    @Test
    void isNotThereForAnybodyElseInTheVeryWordsOfWhatDoesNotExist() {
        for (var route : List.of("/explanations", "/why-not/unit-39", "/relaxations")) {
            var absent = said(coordinator(), "/v1/coordination/requests/" + UNKNOWN + route);
            for (var caller : List.of(REFERRER, centre("centre-39"), rapporteur(), TestCaller.service("other"))) {
                assertThat(said(caller, path + route)).isEqualTo(absent);
            }
            SERVICE.get(REFERRER, "/v1/placement-requests/" + reference + route)
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(said(coordinator(), path + "/why-not/unknown")).contains("404");
    }

    /** What coordinators see of people is what is open. */
    @Test
    void tellsNothingOfThePeopleOfARequestThatIsOver() {
        var before = pseudonyms();
        var another = json(SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn("70")))
                .path("reference")
                .stringValue();
        var after = pseudonyms();
        after.removeAll(before);
        var over = "/v1/coordination/requests/" + after.get(0);
        await().until(() -> json(SERVICE.get(coordinator(), over + "/explanations"))
                .toString()
                .contains("inputs"));
        SERVICE.post(REFERRER, "/v1/placement-requests/" + another + "/withdrawal", "{}");

        assertThat(json(SERVICE.get(coordinator(), over + "/explanations")).toString())
                .contains("\"number\":1", "exclusions")
                .doesNotContain("inputs", "excluded\"", "localZones");
        SERVICE.get(coordinator(), over + "/why-not/unit-39").expectStatus().isNotFound();
        SERVICE.get(coordinator(), over + "/relaxations").expectStatus().isNotFound();
    }

    @Test
    void tellsNothingOfThePeopleOfWhoeverIsExpected() {
        var before = pseudonyms();
        Living.expectedIn("72");
        var after = pseudonyms();
        after.removeAll(before);

        var hers = "/v1/coordination/requests/" + after.get(0);

        assertThat(json(SERVICE.get(coordinator(), hers + "/explanations")).toString())
                .contains("\"number\":1")
                .doesNotContain("inputs", "excluded\"", "localZones");
        SERVICE.get(coordinator(), hers + "/why-not/unit-72").expectStatus().isNotFound();
    }

    private static String said(TestCaller caller, String path) {
        return json(SERVICE.get(caller, path)).toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    @Test
    void saysWhichPlacesAreMissingAndNamesNobody() {
        var answer = SERVICE.post(coordinator(), "/v1/coordination/what-if", "{}");

        answer.expectStatus().isOk();
        var body = json(answer);
        assertThat(body.path("all").booleanValue()).isTrue();
        assertThat(body.path("others").isBoolean()).isTrue();
        assertThat(body.toString()).doesNotContain(pseudonyms()).doesNotContain(reference);
        body.path("lines")
                .forEach(line -> assertThat(line.path("households").intValue()).isGreaterThanOrEqualTo(3));
    }

    @Test
    void isAskedByCoordinatorsAlone() {
        for (var caller : List.of(REFERRER, centre("centre-39"), rapporteur(), TestCaller.service("other"))) {
            SERVICE.post(caller, "/v1/coordination/what-if", "{}")
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(json(SERVICE.post(coordinator(), "/v1/coordination/what-if", "{\"lines\":0}"))
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .stringValue())
                .isEqualTo("/lines");
    }
}
