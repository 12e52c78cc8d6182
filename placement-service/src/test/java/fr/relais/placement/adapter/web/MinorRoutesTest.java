package fr.relais.placement.adapter.web;

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
import static fr.relais.testing.TestCaller.childProtection;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;

/** A girl says 17, her papers say 21: child protection of her département is told, decides, and nobody else does. */
class MinorRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-minors");
    private static final TestCaller THERE = childProtection("56");
    private static final TestCaller ELSEWHERE = childProtection("29");
    private static final String UNKNOWN = "abcdefghijklmnopqrstuvwxyz";

    @BeforeAll
    static void register() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-minors","kind":"ASSOCIATION","departement":"56"}""");
    }

    private static String body(String track) {
        return Bodies.requestIn("56")
                .replace("EMERGENCY", track)
                .replace("\"departsFrom\":\"75\"", "\"departsFrom\":\"56\"")
                .replace("\"ageBand\":\"ADULT\"", "\"ageBand\":\"MINOR\"")
                .replace("\"ageStatus\":\"ADULT\"", "\"ageStatus\":\"MINOR_PRESUMED\"");
    }

    private static JsonNode minors(TestCaller caller) {
        return json(SERVICE.get(caller, "/v1/minors")).path("minors");
    }

    /** The reference of a new hand-over, as the département reads it first in its list. */
    private static String handedOver(String track) {
        SERVICE.post(REFERRER, "/v1/placement-requests", body(track))
                .expectStatus()
                .isCreated();
        return minors(THERE).get(0).path("reference").stringValue();
    }

    private static String answer(TestCaller caller, String reference, String command, String body) {
        var answer = SERVICE.post(caller, "/v1/minors/" + reference + "/" + command, body);
        var read = json(answer);
        return read.path("code").stringValue(read.path("reference").isMissingNode() ? "?" : "done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINOR", "EMERGENCY"})
    void everyRequestOfAMinorAloneIsHandedOverOnce(String track) {
        var key = UUID.randomUUID().toString();
        var before = minors(THERE).size();

        for (var repeat = 0; repeat < 2; repeat++) {
            SERVICE.post(REFERRER, "/v1/placement-requests", key, body(track))
                    .expectStatus()
                    .isCreated();
        }

        assertThat(minors(THERE).size()).isEqualTo(before + 1);
    }

    @Test
    void nobodyOfAgeIsHandedOver() {
        var before = minors(coordinator()).size();

        SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn("56"))
                .expectStatus()
                .isCreated();

        assertThat(minors(coordinator()).size()).isEqualTo(before);
    }

    @Test
    void theDepartementReadsRenewsTwiceAndDecides() {
        var minor = handedOver("MINOR");

        assertThat(answer(THERE, minor, "renewal", "{}")).isEqualTo("not-acknowledged");
        assertThat(answer(THERE, minor, "acknowledgement", "{}")).isEqualTo("done");
        assertThat(answer(THERE, minor, "renewal", "{}")).isEqualTo("done");
        assertThat(answer(THERE, minor, "renewal", "{}")).isEqualTo("done");
        assertThat(answer(THERE, minor, "renewal", "{}")).isEqualTo("renewed-twice");
        assertThat(answer(THERE, minor, "administrator", "{}")).isEqualTo("administrator-not-asked");
        assertThat(answer(THERE, minor, "administrator-request", "{}")).isEqualTo("done");
        assertThat(answer(THERE, minor, "administrator", "{}")).isEqualTo("done");
        assertThat(answer(THERE, minor, "decision", "{\"decision\":\"TAKEN_IN_CHARGE\"}"))
                .isEqualTo("done");
        assertThat(answer(THERE, minor, "decision", "{\"decision\":\"NOT_A_MINOR\"}"))
                .isEqualTo("already-decided");

        var whole = json(SERVICE.get(THERE, "/v1/minors/" + minor));
        assertThat(whole.path("renewals").intValue()).isEqualTo(2);
        assertThat(whole.path("people").get(0).path("ageStatus").stringValue()).isEqualTo("MINOR_PRESUMED");
        assertThat(whole.toString()).doesNotContain("localZones", "dangerZones", "referrer-minors");
    }

    @Test
    void forAnybodyElseThereIsNothing() {
        var minor = handedOver("MINOR");
        var absent = withoutCorrelation(json(SERVICE.get(THERE, "/v1/minors/" + UNKNOWN)));

        for (var caller : List.of(ELSEWHERE, REFERRER, centre("centre-56"), rapporteur())) {
            assertThat(withoutCorrelation(json(SERVICE.get(caller, "/v1/minors/" + minor))))
                    .isEqualTo(absent);
        }
        assertThat(minors(ELSEWHERE).toString()).doesNotContain(minor);
        SERVICE.get(REFERRER, "/v1/minors").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "renewal", "decision", "administrator-request", "administrator"})
    void nobodyElseDecides(String command) {
        var minor = handedOver("MINOR");
        var body = command.equals("decision") ? "{\"decision\":\"NOT_A_MINOR\"}" : "{}";

        for (var caller : List.of(ELSEWHERE, coordinator(), REFERRER)) {
            assertThat(answer(caller, minor, command, body)).isEqualTo("not-found");
        }
    }

    @Test
    void aDecisionIsOneOfTheList() {
        var minor = handedOver("MINOR");

        var refused = SERVICE.post(THERE, "/v1/minors/" + minor + "/decision", "{\"decision\":\"SENT_AWAY\"}");

        refused.expectStatus().isBadRequest();
        assertThat(json(refused).path("errors").toString()).contains("/decision");
    }

    private static String withoutCorrelation(JsonNode body) {
        return body.toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
