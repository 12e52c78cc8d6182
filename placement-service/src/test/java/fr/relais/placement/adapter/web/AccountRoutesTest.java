package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.placement.RunningPlacement;
import fr.relais.platform.identity.Lapses;
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

    private static String confirmation(String account) {
        return "/v1/accounts/" + account + "/confirmation";
    }

    /** What the next instance would read of the topic, as this one does. */
    private static boolean isSaid(TestCaller of) {
        return SERVICE.bean(Lapses.class).lapsesAt(Lapses.digestOf(of.organisation(), of.subject())) != null;
    }

    @Test
    void isConfirmedByAColleagueAndEveryServiceIsTold() {
        var her = new TestCaller("person-needed", "referrer-access", List.of("REFERRER"), List.of());
        assertThat(isSaid(her)).isFalse();

        var answer = SERVICE.post(referrer("referrer-access"), confirmation("person-needed"), "confirm-1", "{}");

        answer.expectStatus().isOk();
        var said = json(answer);
        var at = Instant.parse(said.path("confirmedAt").stringValue());
        assertThat(Instant.parse(said.path("lapsesAt").stringValue())).isEqualTo(at.plus(Duration.ofDays(90)));
        await().until(() -> isSaid(her));
        assertThat(json(SERVICE.post(referrer("referrer-access"), confirmation("person-needed"), "confirm-1", "{}")))
                .isEqualTo(said);
    }

    @Test
    void isConfirmedForTheOrganisationOfWhoSaysItOnly() {
        var of = new TestCaller("person-of-two", "centre-2A", List.of("CENTRE"), List.of());
        var notOf = new TestCaller("person-of-two", "centre-2B", List.of("CENTRE"), List.of());

        SERVICE.post(centre("centre-2A"), confirmation("person-of-two"), "{}")
                .expectStatus()
                .isOk();
        SERVICE.post(centre("centre-2A"), confirmation("person-of-two"), "{\"organisation\":\"centre-2B\"}")
                .expectStatus()
                .isNotFound();

        await().until(() -> isSaid(of));
        assertThat(isSaid(notOf)).isFalse();
    }

    @Test
    void isConfirmedByACoordinatorForAnyOrganisation() {
        var of = new TestCaller("person-alone", "centre-2B", List.of("CENTRE"), List.of());

        SERVICE.post(coordinator(), confirmation("person-alone"), "{\"organisation\":\"centre-2B\"}")
                .expectStatus()
                .isOk();

        await().until(() -> isSaid(of));
    }

    static Stream<TestCaller> people() {
        return Stream.of(coordinator(), centre("centre-2A"), auditor(), rapporteur());
    }

    @ParameterizedTest
    @MethodSource("people")
    void isNotConfirmedByWhoHasIt(TestCaller caller) {
        var answer = SERVICE.post(caller, confirmation(caller.subject()), "{}");

        answer.expectStatus().isEqualTo(409);
        assertThat(json(answer).path("code").stringValue()).isEqualTo("own-account");
    }

    @Test
    void isConfirmedByNoMachineAndByNobodyWithoutARole() {
        var nobody = new TestCaller("person-idle", "centre-2A", List.of(), List.of());

        SERVICE.post(service("capacity-service"), confirmation("person-spared"), "{}")
                .expectStatus()
                .isNotFound();
        SERVICE.post(nobody, confirmation("person-spared"), "{}").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a~b", "é", "a$b"})
    void hasTheFormOfOne(String account) {
        SERVICE.post(coordinator(), revocation(account), "{}").expectStatus().isNotFound();
        SERVICE.post(coordinator(), confirmation(account), "{}").expectStatus().isNotFound();
    }
}
