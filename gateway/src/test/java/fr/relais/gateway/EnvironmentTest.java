package fr.relais.gateway;

import java.time.Duration;

import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;

import static fr.relais.gateway.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The gateway starts with what is documented, and does not with less. */
class EnvironmentTest {

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness", "/actuator/prometheus"})
    void startsWithExactlyTheDocumentedVariables(String path) {
        gateway.http()
                .get()
                .uri(gateway.operators() + path)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RELAIS_CAPACITY_URL",
                "RELAIS_PLACEMENT_URL",
                "RELAIS_NOTIFICATION_URL",
                "RELAIS_IDENTITY_ISSUER"
            })
    void refusesToStartWithout(String variable) {
        var variables = gateway.variables();
        variables.remove(variable);

        assertThatThrownBy(() -> RunningGateway.start(variables).close()).isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--relais.limits.callers=1",
                "--relais.limits.caller=0",
                "--relais.limits.window=0s",
                "--relais.limits.proxies=-1",
                "--relais.headers.strict=true"
            })
    void refusesToStartWithSettingsItDoesNotUnderstand(String setting) {
        assertThatThrownBy(
                        () -> RunningGateway.start(gateway.variables(), setting).close())
                .isInstanceOf(Exception.class);
    }

    @Test
    void refusesToStartWithAShiftedClockOutsideTheSandbox() {
        assertThatThrownBy(() -> RunningGateway.start(gateway.variables(), "--relais.clock.file=clock")
                        .close())
                .isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus"})
    void keepsWhatIsForOperatorsAwayFromTheFrontDoor(String path) {
        expectProblem(gateway.http().get().uri(path).exchange(), 404, "not-found");
        expectProblem(gateway.referrer().get().uri(path).exchange(), 404, "not-found");
    }

    @Test
    void takesManyRequestsOverOneConnection() {
        var status = HttpClient.create()
                .protocol(HttpProtocol.H2C)
                .headers(headers -> headers.set(
                        "Authorization", "Bearer " + TestIdentity.tokens().token(TestCaller.coordinator())))
                .get()
                .uri(gateway.url() + "/v1/centres")
                .responseSingle((response, body) -> Mono.just(response.version() + " " + response.status()))
                .block(Duration.ofSeconds(10));

        assertThat(status).isEqualTo("HTTP/2.0 200 OK");
    }
}
