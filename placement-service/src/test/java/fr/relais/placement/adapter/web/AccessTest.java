package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.stream.Stream;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.Forgery;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static fr.relais.testing.TestCaller.service;
import static org.assertj.core.api.Assertions.assertThat;

/** Every route × every role: what is not the caller's is not there, in the very words of what does not exist. */
class AccessTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller OWNER = referrer("referrer-access");
    private static final String UNKNOWN = "abcdefghijklmnopqrstuvwxyz";

    private static String reference;

    @BeforeAll
    static void submit() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-access","kind":"ASSOCIATION","departement":"75"}""");
        reference = RunningPlacement.json(SERVICE.post(OWNER, "/v1/placement-requests", Bodies.requestIn("2A")))
                .path("reference")
                .stringValue();
    }

    static Stream<Arguments> deniedReads() {
        var others = List.of(
                referrer("referrer-other"),
                centre("centre-2A"),
                coordinator(),
                auditor(),
                rapporteur(),
                service("capacity-service"),
                TestCaller.childProtection("75"));
        return others.stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("deniedReads")
    void anotherOnesRequestIsNotThere(TestCaller caller) {
        var foreign = SERVICE.get(caller, "/v1/placement-requests/" + reference);
        var absent = SERVICE.get(caller, "/v1/placement-requests/" + UNKNOWN);

        foreign.expectStatus().isNotFound();
        assertThat(withoutCorrelation(foreign)).isEqualTo(withoutCorrelation(absent));
    }

    @ParameterizedTest
    @MethodSource("deniedReads")
    void nobodyElseDecidesForThePerson(TestCaller caller) {
        SERVICE.post(caller, "/v1/placement-requests/" + reference + "/validation", "{}")
                .expectStatus()
                .isNotFound();
        SERVICE.post(caller, "/v1/placement-requests/" + reference + "/withdrawal", "{}")
                .expectStatus()
                .isNotFound();
        SERVICE.post(caller, "/v1/placement-requests/" + reference + "/agreement", "{\"agrees\":true}")
                .expectStatus()
                .isNotFound();
    }

    static Stream<Arguments> routesOfOthers() {
        return Stream.of(
                Arguments.of(centre("centre-2A"), "/v1/placement-requests"),
                Arguments.of(coordinator(), "/v1/placement-requests"),
                Arguments.of(OWNER, "/v1/offers"),
                Arguments.of(OWNER, "/v1/coordination/requests"),
                Arguments.of(centre("centre-2A"), "/v1/coordination/requests"),
                Arguments.of(rapporteur(), "/v1/coordination/requests"),
                Arguments.of(auditor(), "/v1/coordination/requests"),
                Arguments.of(OWNER, "/v1/coordination/blocks"),
                Arguments.of(centre("centre-2A"), "/v1/coordination/blocks"),
                Arguments.of(rapporteur(), "/v1/coordination/blocks"),
                Arguments.of(auditor(), "/v1/coordination/blocks"),
                Arguments.of(OWNER, "/v1/coordination/evacuations"),
                Arguments.of(centre("centre-2A"), "/v1/coordination/evacuations"),
                Arguments.of(rapporteur(), "/v1/coordination/evacuations"),
                Arguments.of(OWNER, "/v1/unmet-needs"),
                Arguments.of(centre("centre-2A"), "/v1/unmet-needs"),
                Arguments.of(rapporteur(), "/v1/unmet-needs"),
                Arguments.of(auditor(), "/v1/unmet-needs"),
                Arguments.of(service("capacity-service"), "/v1/unmet-needs"),
                Arguments.of(OWNER, "/v1/organisations"),
                Arguments.of(OWNER, "/v1/coordination/requests/" + UNKNOWN),
                Arguments.of(service("capacity-service"), "/v1/offers"));
    }

    @ParameterizedTest
    @MethodSource("routesOfOthers")
    void aRouteOfAnotherRoleIsNotThere(TestCaller caller, String path) {
        SERVICE.get(caller, path).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void aForgedTokenOpensNothing(Forgery forgery) {
        SERVICE.http()
                .get()
                .uri("/v1/placement-requests/" + reference)
                .headers(headers -> headers.setBearerAuth(TestIdentity.tokens().forged(forgery, OWNER)))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static String withoutCorrelation(WebTestClient.ResponseSpec response) {
        return RunningPlacement.json(response).toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
