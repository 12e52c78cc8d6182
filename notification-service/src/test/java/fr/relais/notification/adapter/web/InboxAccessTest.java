package fr.relais.notification.adapter.web;

import fr.relais.notification.RunningService;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.testing.Forgery;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static fr.relais.notification.adapter.web.Answers.expectProblem;

/** Who gets at an inbox over HTTP, and that the others learn nothing, not even that there is one. */
class InboxAccessTest {

    private final RunningService service = RunningService.shared();
    private final OrganisationId owner = RunningService.freshOrganisation();
    private final TestCaller caller = TestCaller.centre(owner.value());

    @ParameterizedTest
    @ValueSource(strings = {"REFERRER", "CENTRE", "COORDINATOR", "CHILD_PROTECTION"})
    void isGivenToThoseWhoAreTold(String role) {
        var told = TestCaller.as(role, owner.value());

        service.http(told)
                .get()
                .uri("/v1/inbox")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAPPORTEUR", "AUDITOR", "SERVICE", "ADMINISTRATOR"})
    void looksLikeNothingToOthers(String role) {
        var other = service.http(TestCaller.as(role, owner.value()));

        expectProblem(other.get().uri("/v1/inbox").exchange(), 404, "not-found").isNull();
        expectProblem(other.get().uri("/v1/inbox/stream").exchange(), 404, "not-found")
                .isNull();
        expectProblem(acknowledge(other), 404, "not-found").isNull();
    }

    @Test
    void looksLikeNothingWithoutAnOrganisation() {
        var nobody = service.http(TestCaller.as("CENTRE", ""));

        expectProblem(nobody.get().uri("/v1/inbox").exchange(), 404, "not-found")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void isRefusedToAForgedToken(Forgery forgery) {
        var forged = TestIdentity.tokens().forged(forgery, caller);

        var answer = service.http()
                .get()
                .uri("/v1/inbox")
                .headers(headers -> headers.setBearerAuth(forged))
                .exchange();

        expectProblem(answer, 401, "unauthenticated").isNull();
    }

    @Test
    void isRefusedWithoutAToken() {
        expectProblem(service.http().get().uri("/v1/inbox").exchange(), 401, "unauthenticated");
        expectProblem(service.http().get().uri("/v1/inbox/stream").exchange(), 401, "unauthenticated");
        expectProblem(acknowledge(service.http()), 401, "unauthenticated");
    }

    private static WebTestClient.ResponseSpec acknowledge(WebTestClient http) {
        return http.post()
                .uri("/v1/inbox/1/acknowledgement")
                .header("Idempotency-Key", "k")
                .exchange();
    }
}
