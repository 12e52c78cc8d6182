package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.childProtection;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static fr.relais.testing.TestCaller.secondCoordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Quotas and striking searches, as both sides see them. */
class OversightRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String OVERSIGHT = "/v1/coordination/oversight";
    private static final int A_PERSON = 20;

    /** With what is near to them, more than half of the country. */
    private static final String MOST =
            "\"59\",\"57\",\"76\",\"31\",\"34\",\"13\",\"06\",\"33\",\"64\",\"12\",\"48\",\"26\",\"05\",\"38\",\"69\","
                    + "\"63\",\"87\",\"16\",\"17\",\"24\",\"46\",\"09\",\"40\",\"73\",\"03\"";

    private static TestCaller registered(String organisation) {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"%s","kind":"ASSOCIATION","departement":"75"}""".formatted(organisation));
        return referrer(organisation);
    }

    private static WebTestClient.ResponseSpec submit(TestCaller caller, String key, String body) {
        return SERVICE.post(caller, "/v1/placement-requests", key, body);
    }

    private static String oriented() {
        return Bodies.requestIn("90").replace("EMERGENCY", "ORIENTED");
    }

    private static JsonNode account(String organisation) {
        for (var line : json(SERVICE.get(coordinator(), OVERSIGHT)).path("organisations")) {
            if (line.path("organisation").stringValue().equals(organisation)) {
                return line;
            }
        }
        throw new AssertionError("no account");
    }

    @Test
    void stopsWhatHasDaysAndNeverWhatIsForTonight() {
        var caller = registered("referrer-quota");
        var keys = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(A_PERSON)
                .toList();
        keys.forEach(key -> submit(caller, key, oriented()).expectStatus().isCreated());

        var over = submit(caller, UUID.randomUUID().toString(), oriented());
        var repeated = submit(caller, keys.get(0), oriented());
        var tonight = submit(caller, UUID.randomUUID().toString(), Bodies.requestIn("90"));

        over.expectStatus().isEqualTo(429);
        assertThat(json(over).path("code").stringValue()).isEqualTo("caseworker-quota-reached");
        repeated.expectStatus().isCreated();
        tonight.expectStatus().isCreated();
        assertThat(account("referrer-quota").path("submitted").intValue()).isEqualTo(A_PERSON);
        assertThat(account("referrer-quota").has("passedAt")).isTrue();
    }

    @Test
    void letsTwoCoordinatorsAllowMoreForADay() {
        var caller = registered("referrer-burst");
        for (var number = 0; number < A_PERSON; number++) {
            submit(caller, UUID.randomUUID().toString(), oriented())
                    .expectStatus()
                    .isCreated();
        }

        var proposed = say(coordinator(), "referrer-burst", 40);
        submit(caller, UUID.randomUUID().toString(), oriented()).expectStatus().isEqualTo(429);
        var raised = say(secondCoordinator(), "referrer-burst", 40);

        proposed.expectStatus().isOk();
        assertThat(json(proposed).path("most").intValue()).isLessThan(100);
        assertThat(json(raised).path("most").intValue()).isEqualTo(100);
        assertThat(json(raised).has("proposed")).isFalse();
        submit(caller, UUID.randomUUID().toString(), oriented()).expectStatus().isCreated();
    }

    @Test
    void allowsNothingOnTheWordOfOneCoordination() {
        registered("referrer-one-word");
        var colleague = new TestCaller("a-colleague", TestCaller.ON_CALL, List.of("COORDINATOR"), List.of());
        say(coordinator(), "referrer-one-word", 40).expectStatus().isOk();

        var same = Stream.of(coordinator(), colleague)
                .map(caller -> say(caller, "referrer-one-word", 40))
                .map(OversightRoutesTest::conflict);
        var others = conflict(say(secondCoordinator(), "referrer-one-word", 41));

        assertThat(same).containsOnly("not-of-two-organisations");
        assertThat(others).isEqualTo("other-terms-proposed");
        var waiting = account("referrer-one-word").path("proposed");
        assertThat(waiting.path("aPerson").intValue()).isEqualTo(40);
        assertThat(waiting.path("organisation").intValue()).isEqualTo(100);
        assertThat(waiting.toString())
                .doesNotContain(TestCaller.ON_CALL, coordinator().subject());
    }

    @Test
    void letsOneCoordinatorTakeBackWhatWasProposedOrAllowed() {
        registered("referrer-taken-back");
        say(coordinator(), "referrer-taken-back", 40);
        var usual = "{\"aPerson\":1,\"organisation\":1}";

        var back = SERVICE.post(secondCoordinator(), "/v1/organisations/referrer-taken-back/quota", usual);
        say(coordinator(), "referrer-taken-back", 40);
        say(secondCoordinator(), "referrer-taken-back", 40);
        var over = SERVICE.post(coordinator(), "/v1/organisations/referrer-taken-back/quota", usual);

        assertThat(json(back).has("proposed")).isFalse();
        assertThat(json(over).path("aPerson").intValue()).isEqualTo(A_PERSON);
    }

    private static WebTestClient.ResponseSpec say(TestCaller caller, String organisation, int aPerson) {
        return SERVICE.post(
                caller,
                "/v1/organisations/" + organisation + "/quota",
                "{\"aPerson\":" + aPerson + ",\"organisation\":100}");
    }

    private static String conflict(WebTestClient.ResponseSpec answer) {
        answer.expectStatus().isEqualTo(409);
        return json(answer).path("code").stringValue();
    }

    @Test
    void tellsTheCoordinatorOfAStrikingSearchAndTheSearcherNothing() {
        var caller = registered("referrer-curious");
        var plain = submit(caller, UUID.randomUUID().toString(), unbound());

        var striking = submit(caller, UUID.randomUUID().toString(), fleeing(MOST));

        assertThat(blanked(striking)).isEqualTo(blanked(plain));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(account("referrer-curious").path("patterns").values().stream()
                                .map(JsonNode::stringValue))
                        .contains("MOST_EXCLUDED"));
        assertThat(account("referrer-curious").toString()).doesNotContain("\"31\"", "\"69\"");
    }

    /** Assessed first, and so in nobody's way. */
    private static String unbound() {
        return Bodies.request().replace("EMERGENCY", "ORIENTED");
    }

    private static String fleeing(String zones) {
        return unbound()
                .replace("NO_PREFERENCE", "REMOVAL_REQUIRED")
                .replace("\"localZones\":[]", "\"localZones\":[],\"dangerZones\":[" + zones + "]");
    }

    private static String blanked(WebTestClient.ResponseSpec answer) {
        answer.expectStatus().isCreated();
        return json(answer).toString().replaceAll("\"[a-z2-7]{26}\"", "REF").replaceAll("\"20[0-9T:.-]+Z\"", "TIME");
    }

    @Test
    void isThereForTheCoordinatorAlone() {
        var others = List.of(registered("referrer-nosy"), centre("centre-2A"), childProtection("75"));

        assertThat(others).allSatisfy(caller -> {
            SERVICE.get(caller, OVERSIGHT).expectStatus().isNotFound();
            SERVICE.post(caller, "/v1/organisations/referrer-nosy/quota", "{\"aPerson\":40,\"organisation\":100}")
                    .expectStatus()
                    .isNotFound();
        });
    }

    @Test
    void refusesNonsense() {
        registered("referrer-nonsense");

        assertThat(errors("{\"aPerson\":40,\"organisation\":39}")).contains("/organisation", "contradicts");
        assertThat(errors("{\"aPerson\":0,\"organisation\":501}")).contains("/aPerson", "/organisation");
        SERVICE.post(coordinator(), "/v1/organisations/nobody-knows/quota", "{\"aPerson\":1,\"organisation\":1}")
                .expectStatus()
                .isNotFound();
    }

    private static String errors(String body) {
        var refused = SERVICE.post(coordinator(), "/v1/organisations/referrer-nonsense/quota", body);
        refused.expectStatus().isBadRequest();
        return json(refused).path("errors").toString();
    }
}
