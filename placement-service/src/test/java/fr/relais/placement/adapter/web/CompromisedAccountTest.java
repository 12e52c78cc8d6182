package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.util.List;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.Oversights;
import fr.relais.placement.application.RevokedAccounts;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.platform.identity.Revocations;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;

import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An account was in wrong hands: whose data it was shown is told, once. */
class CompromisedAccountTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static void revoke(String account, String key, String reason) {
        SERVICE.post(coordinator(), "/v1/accounts/" + account + "/revocation", key, "{\"reason\":\"" + reason + "\"}")
                .expectStatus()
                .isOk();
    }

    private static void awaitEverybodyTold() {
        await().atMost(PATIENCE)
                .until(() -> Boolean.FALSE.equals(SERVICE.bean(RevokedAccounts.class)
                        .toAlert()
                        .hasElements()
                        .block()));
    }

    private static List<String> toldTo(String organisation) {
        return NoticesOnTopic.naming(organisation).stream()
                .filter(text -> text.contains("\"ACCOUNT_COMPROMISED\""))
                .toList();
    }

    private static void submitFor(String organisation) {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"%s","kind":"ASSOCIATION","departement":"75"}""".formatted(organisation));
        SERVICE.post(referrer(organisation), "/v1/placement-requests", Bodies.requestIn("49"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void isToldToTheReferrerAndTheCentreOnceAndToNobodyElse() {
        var stolen = new TestCaller("person-turned", "referrer-stays", List.of("REFERRER"), List.of());
        var her = Living.expectedIn("63");
        submitFor("referrer-untouched");
        SERVICE.get(stolen, "/v1/placement-requests/" + her.request())
                .expectStatus()
                .isOk();

        revoke("person-turned", "compromised-1", "COMPROMISED");
        awaitEverybodyTold();
        revoke("person-turned", "compromised-1", "COMPROMISED");
        revoke("person-turned", "compromised-2", "COMPROMISED");
        awaitEverybodyTold();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(toldTo("centre-63")).hasSize(1);
            assertThat(toldTo("referrer-stays")).hasSize(1);
        });
        assertThat(toldTo("referrer-untouched")).isEmpty();
        assertThat(her.requestStatus()).isEqualTo("CONFIRMED");
        assertThat(quarantined()).containsExactly("referrer-stays");
        SERVICE.post(coordinator(), "/v1/organisations/referrer-stays/quarantine/end", "")
                .expectStatus()
                .isOk();
        assertThat(quarantined()).isEmpty();
    }

    private static List<String> quarantined() {
        return SERVICE.bean(Oversights.class)
                .quarantined()
                .map(Oversight::organisation)
                .collectList()
                .block();
    }

    @Test
    void ofACoordinatorIsToldToEverybody() {
        var stolen = new TestCaller("coordinator-turned", "on-call", List.of("COORDINATOR"), List.of());
        submitFor("referrer-of-somebody");
        SERVICE.get(stolen, "/v1/coordination/requests").expectStatus().isOk();

        revoke("coordinator-turned", "compromised-3", "COMPROMISED");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldTo("referrer-of-somebody")).hasSize(1));
    }

    @Test
    void isToldToNobodyWhereItOnlyLeft() {
        var left = new TestCaller("person-who-left", "referrer-left", List.of("REFERRER"), List.of());
        submitFor("referrer-left");
        SERVICE.get(left, "/v1/placement-requests").expectStatus().isOk();

        revoke("person-who-left", "left-1", "LEFT");

        assertThat(SERVICE.bean(RevokedAccounts.class).toAlert().collectList().block())
                .noneMatch(account -> account.digest().equals(Revocations.digestOf("person-who-left")));
    }

    @Test
    void aReasonThatIsNoneIsNotTaken() {
        SERVICE.post(coordinator(), "/v1/accounts/person-x/revocation", "{\"reason\":\"BECAUSE\"}")
                .expectStatus()
                .isBadRequest();
    }
}
