package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import fr.relais.placement.RunningPlacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;

/** How she comes, and what happens when she does not, over HTTP. */
class JourneysTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Instant TOMORROW =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));
    private static final String CHANGE = TOMORROW.plusSeconds(7200).toString();
    private static final String ARRIVAL = TOMORROW.plusSeconds(9000).toString();
    private static final String PLAN = """
            {"legs":[{"mode":"TRAIN","departsAt":"%s","arrivesAt":"%s"},
                     {"mode":"TAXI","departsAt":"%s","arrivesAt":"%s"}],
             "escort":"REFERRER","payer":"NATIONAL_SCHEME"}""".formatted(TOMORROW, CHANGE, CHANGE, ARRIVAL);

    private static WebTestClient.ResponseSpec asReferrer(Living living, String what, String body) {
        return SERVICE.post(Living.REFERRER, path(living.request(), what), body);
    }

    private static JsonNode offer(Living living) {
        return json(SERVICE.get(living.centreCaller(), "/v1/offers/" + living.stay()));
    }

    @Test
    void leadsFromThePlanToTheArrival() {
        var living = Living.expectedIn("01");

        var planned = json(asReferrer(living, "journey", PLAN));
        var expected = offer(living);
        var onTheWay = json(asReferrer(living, "journey/departure", "{}"));
        var meanwhile = offer(living);
        living.arrive();

        assertThat(planned.path("journey").path("legs")).hasSize(2);
        assertThat(expected.path("arrivalPlannedAt").stringValue()).isEqualTo(ARRIVAL);
        assertThat(expected.path("escort").stringValue()).isEqualTo("REFERRER");
        assertThat(onTheWay.path("status").stringValue()).isEqualTo("IN_TRANSIT");
        assertThat(meanwhile).as("how long she travels says how far she comes").isEqualTo(expected);
        assertThat(expected.toString()).doesNotContain("TRAIN", "TAXI", TOMORROW.toString());
        assertThat(living.requestStatus()).isEqualTo("PLACED");
    }

    @Test
    void aNoShowIsTooEarlyBeforeTheMomentThatTheOfferNames() {
        var living = Living.expectedIn("03");
        asReferrer(living, "journey", PLAN).expectStatus().isOk();

        var early = living.asCentre("/v1/offers/" + living.stay() + "/no-show", "{}");

        early.expectStatus().isEqualTo(409);
        assertThat(json(early).path("code").stringValue()).isEqualTo("too-early");
        assertThat(offer(living).path("noShowFrom").stringValue())
                .isEqualTo(Instant.parse(ARRIVAL).plus(Duration.ofHours(12)).toString());
        assertThat(living.requestStatus()).isEqualTo("CONFIRMED");
    }

    @Test
    void restsAndGoesOn() {
        var living = Living.expectedIn("25");

        var resting = json(asReferrer(living, "pause", "{\"reason\":\"CONTACT_LOST\"}"));
        var closed = offer(living);
        var resumed = json(asReferrer(living, "resumption", "{}"));
        var again = asReferrer(living, "resumption", "{}");

        assertThat(resting.path("status").stringValue()).isEqualTo("ON_HOLD");
        assertThat(resting.path("onHold").path("reason").stringValue()).isEqualTo("CONTACT_LOST");
        assertThat(closed.path("status").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(resumed.path("status").stringValue()).isEqualTo("SEARCHING");
        assertThat(resumed.has("onHold")).isFalse();
        assertThat(json(again).path("code").stringValue()).isEqualTo("not-on-hold");
    }

    @Test
    void isHandedOverAndComesBack() {
        var living = Living.expectedIn("66");

        var unasked = asReferrer(living, "redirection", "{\"target\":\"ASE\",\"agrees\":false}");
        var announced = json(asReferrer(living, "redirection", "{\"target\":\"ASE\",\"agrees\":true}"));
        var oneself = json(asReferrer(living, "redirection/acknowledgement", "{}"));
        var reopened = json(asReferrer(living, "redirection/reopening", "{}"));

        assertThat(json(unasked).path("errors").toString()).contains("\"/agrees\"", "\"required\"");
        assertThat(announced.path("status").stringValue()).isEqualTo("REDIRECTED");
        assertThat(announced.path("redirection").path("target").stringValue()).isEqualTo("ASE");
        assertThat(oneself.path("code").stringValue()).isEqualTo("same-person");
        assertThat(reopened.path("status").stringValue()).isEqualTo("SEARCHING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "mode":"TRAIN" -> "mode":"LIMOUSINE" | /legs/0/mode      | unknown-code
            "escort":"REFERRER" -> "escort":"X"  | /escort           | unknown-code
            "payer":"NATIONAL_SCHEME" -> "payer":""| /payer          | unknown-code
            "legs":[ -> "legs":[],"more":[       | /legs             | too-few
            ARRIVAL -> 2020-01-01T00:00:00Z      | /legs/1/arrivesAt | not-after-departure
            DEPARTURE -> 2999-01-01T00:00:00Z    | /legs/0/arrivesAt | not-after-departure
            "departsAt":"CHANGE -> "departsAt":"2024-01-01T00:00:00Z | /legs/1/departsAt | before-the-leg-before
            "escort" -> "meetingPoint":"x","escort"|                   | unknown-field
            """)
    void namesWhatIsWrongWithAPlan(String change, String pointer, String code) {
        var sides = change.split(" -> ");
        var from =
                switch (sides[0]) {
                    case "ARRIVAL" -> ARRIVAL;
                    case "DEPARTURE" -> TOMORROW.toString();
                    default -> sides[0].replace("CHANGE", CHANGE);
                };

        var refused = SERVICE.post(Living.REFERRER, path("a".repeat(26), "journey"), PLAN.replace(from, sides[1]));

        refused.expectStatus().isBadRequest();
        assertThat(json(refused).path("errors").toString())
                .contains("\"" + (pointer == null ? "" : pointer) + "\"", "\"" + code + "\"");
    }

    @Test
    void anArrivalInThePastIsBadInput() {
        var past = """
                {"legs":[{"mode":"TRAIN","departsAt":"2020-01-01T08:00:00Z","arrivesAt":"2020-01-01T09:00:00Z"}],
                 "escort":"NOBODY","payer":"PERSON"}""";

        var refused = SERVICE.post(Living.REFERRER, path("a".repeat(26), "journey"), past);

        refused.expectStatus().isBadRequest();
        assertThat(json(refused).path("errors").toString()).contains("/legs/0/arrivesAt", "in-the-past");
    }

    @Test
    void nobodyElseGuidesHer() {
        var living = Living.expectedIn("70");
        var bodies = Map.of(
                "journey",
                PLAN,
                "journey/departure",
                "{}",
                "pause",
                "{\"reason\":\"CONTACT_LOST\"}",
                "resumption",
                "{}",
                "redirection",
                "{\"target\":\"ASE\",\"agrees\":true}",
                "redirection/acknowledgement",
                "{}",
                "redirection/reopening",
                "{}");

        bodies.forEach((what, body) -> List.of(referrer("referrer-other"), living.centreCaller(), coordinator())
                .forEach(caller -> {
                    var foreign = SERVICE.post(caller, path(living.request(), what), body);
                    var absent = SERVICE.post(caller, path("b".repeat(26), what), body);

                    foreign.expectStatus().isNotFound();
                    assertThat(withoutCorrelation(foreign)).isEqualTo(withoutCorrelation(absent));
                }));
        assertThat(living.requestStatus()).isEqualTo("CONFIRMED");
    }

    private static String path(String request, String what) {
        return "/v1/placement-requests/" + request + "/" + what;
    }

    private static String withoutCorrelation(WebTestClient.ResponseSpec response) {
        return json(response).toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
