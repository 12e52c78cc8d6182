package fr.relais.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import fr.relais.gateway.decision.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A whole gateway tells placement-service what it decided, as itself, and says nothing of whoever asked. */
class DecisionsToldToPlacementTest {

    private static final String PATH = "/internal/v1/gateway-decisions";
    private static final String TOKEN = "{\"access_token\":\"own-token\",\"token_type\":\"Bearer\",\"expires_in\":300}";

    @TempDir
    Path folder;

    private List<StubService.Received> told(RunningGateway gateway) {
        return gateway.placement().received().stream()
                .filter(received -> received.path().equals(PATH))
                .toList();
    }

    @Test
    void areToldOnceAlsoWhenPlacementWasAway() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "s3cret");
        var identity = StubService.named("identity");
        identity.answers(200, "application/json", TOKEN);
        try (identity;
                var gateway = RunningGateway.with(
                        "--relais.client.id=gateway",
                        "--relais.client.secret-file=" + secret,
                        "--relais.client.tokens=" + identity.url() + "/token")) {
            var decisions = gateway.part(Decisions.class);
            gateway.placement().answers(503, "application/json", "{}");
            gateway.http()
                    .get()
                    .uri("/v1/offers?s3cret")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
            gateway.http().get().uri("/s3cret").exchange().expectStatus().isNotFound();
            decisions.say();
            await().until(() -> told(gateway).size() == 1);

            gateway.placement()
                    .answers((request, response) -> response.status(204).send());
            await().pollDelay(Duration.ofMillis(50)).until(() -> {
                decisions.say();
                return told(gateway).size() >= 2;
            });
            decisions.say();
            decisions.say();

            assertSaysCountsOnly(told(gateway));
            assertThat(told(gateway)).hasSize(2);
            assertThat(identity.lastReceived().body()).contains("grant_type=client_credentials");
        }
    }

    private static void assertSaysCountsOnly(List<StubService.Received> told) {
        assertThat(told).allSatisfy(one -> {
            assertThat(one.method()).isEqualTo("POST");
            assertThat(one.headers().get("Authorization")).isEqualTo("Bearer own-token");
            assertThat(one.headers().get("Idempotency-Key"))
                    .isEqualTo(told.get(0).headers().get("Idempotency-Key"));
            var body = JsonMapper.shared().readTree(one.body());
            assertThat(body.propertyNames()).containsExactlyInAnyOrder("gateway", "minute", "decisions");
            assertThat(body.path("decisions"))
                    .isEqualTo(JsonMapper.shared()
                            .readTree(
                                    "[{\"kind\":\"no-token\",\"times\":1},{\"kind\":\"nothing-there\",\"times\":1}]"));
            assertThat(one.body()).doesNotContain("s3cret", "offers", "127.0.0.1");
        });
    }

    @Test
    void areOnlySaidByAGatewayWithoutAClient() {
        var gateway = RunningGateway.shared();
        gateway.http().get().uri("/nothing").exchange().expectStatus().isNotFound();

        gateway.part(Decisions.class).say();

        assertThat(told(gateway)).isEmpty();
    }
}
