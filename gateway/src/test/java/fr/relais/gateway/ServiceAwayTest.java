package fr.relais.gateway;

import java.time.Duration;

import fr.relais.testing.metrics.Scrape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

import static fr.relais.gateway.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service that is away, or slow, or fails: the caller is told to come back, and the others are not touched. */
class ServiceAwayTest {

    private static RunningGateway gateway;

    @BeforeAll
    static void startOne() {
        gateway = RunningGateway.with("--relais.limits.answer=1s", "--relais.limits.body=500ms");
    }

    @AfterAll
    static void stopIt() {
        gateway.close();
    }

    @BeforeEach
    void beginWithEverybodyThere() {
        gateway.beginAnew();
    }

    @Test
    void isSaidToComeBackLaterWhenItCannotBeReached() {
        gateway.capacity().stop();

        var answer = capacity();

        answer.expectHeader().valueEquals("Retry-After", "2");
        expectProblem(answer, 503, "try-again-later");
        placement().expectStatus().isOk();
    }

    @Test
    void isSaidToComeBackLaterWhenItDoesNotAnswerInTime() {
        gateway.capacity().answers((request, response) -> Mono.never());

        expectProblem(capacity(), 503, "try-again-later");
    }

    @Test
    void isNotAskedForAWhileWhenItWasAwayAndThenAskedAgain() {
        gateway.capacity().stop();
        for (var times = 0; times < 10; times++) {
            expectProblem(capacity(), 503, "try-again-later");
        }
        gateway.capacity().startAgain();

        for (var times = 0; times < 5; times++) {
            expectProblem(capacity(), 503, "try-again-later");
        }

        assertThat(gateway.capacity().received()).isEmpty();
        placement().expectStatus().isOk();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> capacity().returnResult(String.class).getStatus().value(), status -> status == 200);
    }

    @Test
    void isFoundAgainWhereItWas() {
        capacity().expectStatus().isOk();
        gateway.capacity().stop();
        expectProblem(capacity(), 503, "try-again-later");

        gateway.capacity().startAgain();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> capacity().returnResult(String.class).getStatus().value(), status -> status == 200);
    }

    @Test
    void isAskedOnWhileItSaysItselfThatItFails() {
        gateway.capacity().answers(500, "text/html", "<h1>NullPointerException</h1>");

        for (var times = 0; times < 30; times++) {
            expectProblem(capacity(), 500, "internal-error");
        }

        assertThat(gateway.capacity().received()).hasSize(30);
    }

    @Test
    void doesNotMakeTheGatewayUnready() {
        gateway.capacity().stop();
        capacity();

        gateway.http()
                .get()
                .uri(gateway.operators() + "/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void showsInTheMetricsButWhatWasAskedDoesNot() {
        gateway.referrer()
                .get()
                .uri("/v1/offers/orugs4zanfzsa3tporqwk3djmu")
                .exchange()
                .expectStatus()
                .isOk();

        gateway.http()
                .get()
                .uri("/v1/confirmation-link")
                .header("Confirmation-Token", "mfrggzdfmztwq2lknnwg23tpoa")
                .exchange()
                .expectStatus()
                .isOk();

        var metrics = Scrape.of(gateway.http(), gateway.operators());

        assertThat(metrics)
                .contains("relais_circuit_state{circuit=\"placement\"} 0.0")
                .contains("http_server_requests_seconds_count{")
                .doesNotContain("orugs4zanfzsa3tporqwk3djmu")
                .doesNotContain("mfrggzdfmztwq2lknnwg23tpoa")
                .doesNotContain("an-org");
    }

    private ResponseSpec capacity() {
        return gateway.referrer().get().uri("/v1/capacity").exchange();
    }

    private ResponseSpec placement() {
        return gateway.referrer().get().uri("/v1/offers").exchange();
    }
}
