package fr.relais.gateway;

import java.net.URI;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import static fr.relais.gateway.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** What is reachable through the gateway, and that nothing else is. */
class RoutesTest {

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @CsvSource({
        "/v1/centres, capacity",
        "/v1/centres/abc/units/x/vacancies, capacity",
        "/v1/capacity, capacity",
        "/v1/capacity?by=region, capacity",
        "/v1/confirmation-link, capacity",
        "/v1/imports/abc, capacity",
        "/v1/imports/abc/application, capacity",
        "/v1/prospects?status=CONTACTED, capacity",
        "/v1/prospects/abc/status, capacity",
        "/v1/exports/availability?format=xlsx, capacity",
        "/v1/capacity/history?from=2026-03-01, capacity",
        "/v1/capacity/stream, capacity",
        "/v1/register/capacity-service/blocks?from=51, capacity",
        "/v1/register/placement-service/checkpoints, placement",
        "/v1/register/placement-service/exposures/abc, placement",
        "/v1/register/notification-service/key, notification",
        "/v1/placement-requests, placement",
        "/v1/drafts, placement",
        "/v1/drafts/abc, placement",
        "/v1/openings/abc/countersignature, placement",
        "/v1/placement-requests/abc/withdrawal, placement",
        "/v1/offers/abc, placement",
        "/v1/stays, placement",
        "/v1/unmet-needs, placement",
        "/v1/stays/abc/absence, placement",
        "/v1/minors, placement",
        "/v1/minors/abc/decision, placement",
        "/v1/coordination/requests, placement",
        "/v1/organisations, placement",
        "/v1/accounts/abc/revocation, placement",
        "/v1/inbox, notification",
        "/v1/inbox?after=3&limit=5, notification",
        "/v1/inbox/3/acknowledgement, notification",
        "/v1/inbox/stream, notification",
        "/v1/statistics/publications, notification",
        "/v1/statistics/publications/2026-T4/public/requests.csv, notification",
        "/v1/statistics/exploitations/abc, notification"
    })
    void goTo(String path, String service) {
        var answer = gateway.referrer().get().uri(path).exchange();

        answer.expectStatus().isOk().expectBody().json("{\"by\":\"" + service + "\"}");
        var asked = gateway.services().flatMap(each -> each.received().stream());
        assertThat(asked)
                .singleElement()
                .satisfies(got -> assertThat(got.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v2/centres",
                "/v1/centre",
                "/v1/centresx",
                "/v1/importsx",
                "/v1/export",
                "/v1/inboxes",
                "/v1/draftsx",
                "/v1/register",
                "/v1/register/gateway/blocks",
                "/v1/register/capacity-service",
                "/v1/statistic",
                "/v1/statistics/../../internal/v1/holds",
                "/v1/confirmation-links",
                "/v1/confirmation-links/abc",
                "/v1/confirmation-link/abc",
                "/internal/v1/holds",
                "/internal/v1/centres/x/holds/y",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/gateway/routes",
                "/capacity/actuator/prometheus",
                "/openapi.json",
                "/openapi/identity.json",
                "/openapi/capacity.json/x",
                "/oauth2/jwks",
                "/oauth2/authorize",
                "/oauth2/token/x",
                "/.well-known/openid-configuration",
                "/webjars/swagger-ui/5.34.1/swagger-ui.css",
                "/v1/centres/../../internal/v1/holds",
                "/v1/centres/..;/..;/internal/v1/holds",
                "/v1/centres/%2e%2e/%2e%2e/internal/v1/holds",
                "/v1/centres/%2e%2e%2f%2e%2e%2finternal/v1/holds",
                "/v1/centres;x=/../../internal/v1/holds",
                "/v1//centres",
                "//internal/v1/holds",
                "/v1/inbox/%2e%2e/%2e%2e/actuator/prometheus",
                "/v1/inbox/..%5c..%5cactuator",
                "/v1/centres/%00"
            })
    void leadNowhereElse(String path) {
        var answer = gateway.http(TestCaller.service("placement-service"))
                .get()
                .uri(URI.create(gateway.url() + path))
                .exchange();

        expectProblem(answer, 404, "not-found");
        assertThat(gateway.services().flatMap(each -> each.received().stream())).isEmpty();
    }

    /** What comes back to a trace may be read by a page that may not read what it sent. */
    @Test
    void echoNothing() {
        var answer =
                gateway.referrer().method(HttpMethod.TRACE).uri("/v1/centres").exchange();

        expectProblem(answer, 404, "not-found");
        assertThat(gateway.services().flatMap(each -> each.received().stream())).isEmpty();
    }

    @Test
    void needNoTokenForAConfirmationLinkOnly() {
        gateway.http()
                .post()
                .uri("/v1/confirmation-link")
                .header("Confirmation-Token", "abc")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gateway.services().flatMap(each -> each.received().stream()))
                .singleElement()
                .satisfies(got -> assertThat(got.path()).isEqualTo("/v1/confirmation-link"));
        expectProblem(gateway.http().get().uri("/v1/centres").exchange(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/statistics/publications", "/v1/statistics/publications/2026-T4/public/requests.csv"})
    void needNoTokenToReadWhatIsPublished(String path) {
        gateway.http().get().uri(path).exchange().expectStatus().isOk();

        assertThat(gateway.notification().lastReceived().path()).isEqualTo(path);
        expectProblem(gateway.http().put().uri(path).exchange(), 401, "unauthenticated");
        expectProblem(
                gateway.http().put().uri("/v1/statistics/exploitations/abc").exchange(), 401, "unauthenticated");
    }

    @Test
    void carryMethodAndBodyBothWays() {
        gateway.placement().answers(201, "application/json", "{\"reference\":\"é\"}");

        gateway.referrer()
                .post()
                .uri("/v1/placement-requests")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"track\":\"EMERGENCY\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("{\"reference\":\"é\"}");

        assertThat(gateway.placement().lastReceived().method()).isEqualTo("POST");
        assertThat(gateway.placement().lastReceived().body()).isEqualTo("{\"track\":\"EMERGENCY\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void leaveMethodsToTheService(String method) {
        gateway.capacity().answers(405, "application/problem+json", """
                {"type":"https://relais.example/problems/method-not-allowed","title":"x","status":405,
                 "code":"method-not-allowed","correlationId":"c"}""");

        var answer = gateway.referrer()
                .method(HttpMethod.valueOf(method))
                .uri("/v1/centres")
                .exchange();

        expectProblem(answer, 405, "method-not-allowed");
    }

    @Test
    void giveOutTokensWithoutAToken() {
        gateway.http()
                .post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth("referrer-1", "secret"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("grant_type=client_credentials")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gateway.identity().lastReceived().headers().get("Authorization"))
                .startsWith("Basic ");
        assertThat(gateway.identity().lastReceived().body()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void giveOutNoTokensWhereTheProviderIsElsewhere() {
        var variables = gateway.variables();
        variables.remove("RELAIS_IDENTITY_URL");

        try (var elsewhere = RunningGateway.start(variables)) {
            var port = elsewhere.getEnvironment().getProperty("local.server.port");
            var answer = gateway.http()
                    .post()
                    .uri("http://127.0.0.1:" + port + "/oauth2/token")
                    .exchange();

            expectProblem(answer, 404, "not-found");
        }
    }
}
