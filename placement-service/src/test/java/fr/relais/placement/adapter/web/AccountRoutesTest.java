package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static fr.relais.testing.TestCaller.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An account in wrong hands. */
class AccountRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();

    private static String revocation(String account) {
        return "/v1/accounts/" + account + "/revocation";
    }

    @Test
    void isBelievedNoLongerOnACoordinatorsWord() {
        var stolen = new TestCaller("person-stolen", "referrer-stolen", List.of("REFERRER"), List.of());
        SERVICE.get(stolen, "/v1/placement-requests").expectStatus().isOk();

        SERVICE.post(coordinator(), revocation("person-stolen"), "{}")
                .expectStatus()
                .isOk();

        await().untilAsserted(() ->
                SERVICE.get(stolen, "/v1/placement-requests").expectStatus().isUnauthorized());
    }

    @Test
    void isRevokedOnceByOneCommandAndLaterByTheNext() {
        var first = SERVICE.post(coordinator(), revocation("person-twice"), "revoke-1", "{}");
        var repeated = SERVICE.post(coordinator(), revocation("person-twice"), "revoke-1", "{}");
        var next = SERVICE.post(coordinator(), revocation("person-twice"), "revoke-2", "{}");

        var said = json(first);
        var at = Instant.parse(said.path("revokedAt").stringValue());
        assertThat(json(repeated)).isEqualTo(said);
        assertThat(Instant.parse(json(next).path("revokedAt").stringValue())).isAfterOrEqualTo(at);
    }

    static Stream<TestCaller> others() {
        return Stream.of(
                referrer("referrer-access"), centre("centre-2A"), auditor(), rapporteur(), service("capacity-service"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNobodyElsesToRevoke(TestCaller caller) {
        SERVICE.post(caller, revocation("person-spared"), "{}").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a~b", "é", "a$b"})
    void hasTheFormOfOne(String account) {
        SERVICE.post(coordinator(), revocation(account), "{}").expectStatus().isNotFound();
    }
}
