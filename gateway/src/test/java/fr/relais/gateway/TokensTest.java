package fr.relais.gateway;

import fr.relais.testing.Forgery;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.gateway.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A token is checked before anything is asked of a service. */
class TokensTest {

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void areNotBelievedWhenForged(Forgery forgery) {
        var forged = TestIdentity.tokens().forged(forgery, TestCaller.coordinator());

        var answer = gateway.http()
                .get()
                .uri("/v1/centres")
                .headers(headers -> headers.setBearerAuth(forged))
                .exchange();

        answer.expectHeader().valueEquals("WWW-Authenticate", "Bearer");
        expectProblem(answer, 401, "unauthenticated");
        assertThat(gateway.capacity().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres", "/v1/placement-requests", "/v1/inbox/stream", "/v1/nothing"})
    void areNeededForTheApi(String path) {
        expectProblem(gateway.http().get().uri(path).exchange(), 401, "unauthenticated");
        assertThat(gateway.services().flatMap(each -> each.received().stream())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres?access_token=", "/v1/centres?token="})
    void areNotTakenFromAnAddress(String path) {
        var token = TestIdentity.tokens().token(TestCaller.coordinator());

        expectProblem(gateway.http().get().uri(path + token).exchange(), 401, "unauthenticated");
    }

    /** So that it stands in the register of whom it was for; nothing that was sent goes with it. */
    @Test
    void areToldOfWhenTheyAreNotBelieved() {
        var forged = TestIdentity.tokens().forged(Forgery.values()[0], TestCaller.coordinator());

        var answer = gateway.http()
                .post()
                .uri("/v1/centres?canary=query")
                .headers(headers -> headers.setBearerAuth(forged))
                .header("Idempotency-Key", "canary-key")
                .bodyValue("{\"canary\":1}")
                .exchange();

        expectProblem(answer, 401, "unauthenticated");
        await().until(() -> !gateway.capacity().told().isEmpty());
        var told = gateway.capacity().told().get(0);
        assertThat(told.method() + " " + told.path()).isEqualTo("POST /v1/centres");
        assertThat(told.headers().get("Authorization")).isNull();
        assertThat(told.headers().toString() + told.body()).doesNotContain("canary", forged);
        assertThat(gateway.placement().told()).isEmpty();
    }

    @Test
    void areHandedOnToBeCheckedAgain() {
        var token = TestIdentity.tokens().token(TestCaller.coordinator());

        gateway.http()
                .get()
                .uri("/v1/centres")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gateway.capacity().lastReceived().headers().get("Authorization"))
                .isEqualTo("Bearer " + token);
    }
}
