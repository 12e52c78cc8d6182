package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.placement.adapter.web.MeetingPointRoutesTest.absent;
import static fr.relais.placement.adapter.web.MeetingPointRoutesTest.seen;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.childProtection;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An account may be in wrong hands: its organisation's searches wait, and where its people are is shown to nobody. */
class QuarantineRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STAYS = "referrer-stays";

    private static String at(String organisation) {
        return "/v1/organisations/" + organisation + "/quarantine";
    }

    private static void begin(String organisation, String cause) {
        SERVICE.post(coordinator(), at(organisation), "{\"cause\":\"" + cause + "\"}")
                .expectStatus()
                .isOk();
    }

    private static void end(String organisation) {
        SERVICE.post(coordinator(), at(organisation) + "/end", "")
                .expectStatus()
                .isOk();
    }

    /** What was answered is good for a second, and whoever watches looks every two. */
    private static void untilEverybodyKnows() {
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
    }

    /** Everybody else who is expected somewhere here is of that organisation. */
    @AfterEach
    void endForAllOthers() {
        registered(STAYS);
        registered("referrer-doubted");
        end("referrer-doubted");
        end(STAYS);
        await().atMost(PATIENCE).until(() -> account(STAYS).path("quarantine").isMissingNode());
    }

    private static JsonNode account(String organisation) {
        return json(SERVICE.get(coordinator(), "/v1/coordination/oversight")).path("organisations").values().stream()
                .filter(line -> line.path("organisation").stringValue().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private static TestCaller registered(String organisation) {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"%s","kind":"ASSOCIATION","departement":"75"}""".formatted(organisation));
        return referrer(organisation);
    }

    private static JsonNode request(TestCaller caller, String reference) {
        return json(SERVICE.get(caller, "/v1/placement-requests/" + reference));
    }

    private static String submitted(TestCaller caller, String departement) {
        var answer = SERVICE.post(caller, "/v1/placement-requests", Bodies.requestIn(departement));
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    private static void vacant(String departement) {
        var id = UUID.randomUUID().toString();
        SERVICE.announce(id, 1, Bodies.centre(id, 1, departement, "VACANT"));
    }

    private static JsonNode openOffers(String departement) {
        return json(SERVICE.get(centre("centre-" + departement), "/v1/offers")).path("offers");
    }

    @Test
    void itsSearchesWaitUntilACoordinatorHasGivenHerWord() {
        var caller = registered("referrer-doubted");
        var plain = request(caller, submitted(caller, "51"));
        begin("referrer-doubted", "SUSPECTED");
        untilEverybodyKnows();
        vacant("85");

        var reference = submitted(caller, "85");

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .until(() -> openOffers("85").isEmpty());
        var waiting = request(caller, reference);
        assertThat(waiting.propertyNames()).containsExactlyElementsOf(plain.propertyNames());
        assertThat(waiting.path("status").stringValue()).isEqualTo("SEARCHING");
        var known = heldBack();
        assertThat(known).isNotEmpty();

        known.forEach(one -> SERVICE.post(coordinator(), "/v1/coordination/requests/" + one + "/vouching", "")
                .expectStatus()
                .isOk());

        await().atMost(PATIENCE).until(() -> openOffers("85").size() == 1);
        assertThat(heldBack()).isEmpty();
    }

    /** By the coordinator's references. */
    private static List<String> heldBack() {
        return json(SERVICE.get(coordinator(), "/v1/coordination/requests?limit=500"))
                .path("requests")
                .values()
                .stream()
                .map(line -> line.path("reference").stringValue())
                .filter(reference -> json(SERVICE.get(coordinator(), "/v1/coordination/requests/" + reference))
                        .has("heldBack"))
                .toList();
    }

    @Test
    void whatIsUnderWayIsShownToNobodyThereAndGoesOn() {
        var met = Met.soonIn("86");
        var before = request(Met.ESCORT, met.living().request());
        assertThat(before.has("region")).isTrue();
        assertThat(before.has("journey")).isTrue();

        begin(STAYS, "SUSPECTED");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(request(Met.ESCORT, met.living().request())
                                .path("viewing")
                                .asString())
                        .isEqualTo("PAUSED"));
        var paused = request(Met.ESCORT, met.living().request());
        assertThat(paused.propertyNames())
                .doesNotContain("region", "regions", "journey", "naming", "interview", "since", "reservedUntil");
        assertThat(paused.path("status")).isEqualTo(before.path("status"));
        assertThat(paused.path("household")).isEqualTo(before.path("household"));
        assertThat(listed(met.living().request()).has("region")).isFalse();
        assertThat(seen(met.read())).isEqualTo(absent(Met.ESCORT));
        assertThat(met.readings().path("readings").isEmpty()).isTrue();

        end(STAYS);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(request(Met.ESCORT, met.living().request())).isEqualTo(before));
        assertThat(json(met.read()).path("meetingPoint").stringValue()).isEqualTo(Met.WHERE);
    }

    private static JsonNode listed(String reference) {
        return json(SERVICE.get(Met.ESCORT, "/v1/placement-requests?limit=200")).path("requests").values().stream()
                .filter(line -> line.path("reference").stringValue().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebodyWhoIsMadeToSignInSeesWhatEverybodySeesAndTheCoordinatorsAreTold() {
        var twin = registered("referrer-twin");
        var usual = registered("referrer-usual");
        begin("referrer-twin", "DURESS");
        untilEverybodyKnows();
        var before = NoticesOnTopic.naming("on-call").stream()
                .filter(text -> text.contains("\"ORGANISATION_ALERT\""))
                .count();

        var hers = SERVICE.get(twin, "/v1/placement-requests");
        var theirs = SERVICE.get(usual, "/v1/placement-requests");

        assertThat(seen(hers)).isEqualTo(seen(theirs));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(NoticesOnTopic.naming("on-call").stream()
                                .filter(text -> text.contains("\"ORGANISATION_ALERT\"")))
                        .hasSize((int) before + 1));
        assertThat(account("referrer-twin").path("quarantine").has("usedAt")).isTrue();
        end("referrer-twin");
    }

    @Test
    void isThereForTheCoordinatorAlone() {
        registered("referrer-asks");
        var others = List.of(referrer("referrer-asks"), centre("centre-2A"), childProtection("75"));

        assertThat(others).allSatisfy(caller -> {
            SERVICE.post(caller, at("referrer-asks"), "{\"cause\":\"SUSPECTED\"}")
                    .expectStatus()
                    .isNotFound();
            SERVICE.post(caller, at("referrer-asks") + "/end", "")
                    .expectStatus()
                    .isNotFound();
        });
        assertThat(json(SERVICE.post(coordinator(), at("referrer-asks") + "/end", ""))
                        .has("quarantine"))
                .isFalse();
    }

    @Test
    void refusesNonsense() {
        registered("referrer-nonsense-2");

        SERVICE.post(coordinator(), at("referrer-nonsense-2"), "{\"cause\":\"BECAUSE\"}")
                .expectStatus()
                .isBadRequest();
        SERVICE.post(coordinator(), at("referrer-nonsense-2"), "{}")
                .expectStatus()
                .isBadRequest();
        SERVICE.post(coordinator(), at("nobody-knows"), "{\"cause\":\"SUSPECTED\"}")
                .expectStatus()
                .isNotFound();
    }
}
