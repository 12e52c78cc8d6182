package fr.relais.platform;

import java.time.Clock;
import java.util.Map;

import fr.relais.platform.restore.Differences;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.platform.RunningPlatform.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** What people have to look at after a restore, as operators read it and strike it out. */
class DifferencesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String LIST = "/actuator/differences";

    private final Differences differences = new Differences(PLATFORM.database(), Clock.systemUTC());

    @Test
    void areListedUntilTheyAreSettled() {
        differences.add("REQUEST_LOST", "one", Map.of("organisation", "an-org")).block();
        differences.add("REQUEST_LOST", "other", Map.of()).block();

        assertThat(listed())
                .contains(
                        "\"id\":\"request-lost-one\"", "\"says\":{\"organisation\":\"an-org\"}", "request-lost-other");
        settle("SERVICE", "/request-lost-one").expectStatus().isNoContent();
        settle("SERVICE", "/request-lost-one").expectStatus().isNotFound();

        assertThat(listed()).contains("request-lost-other").doesNotContain("request-lost-one");
    }

    @Test
    void areForOperatorsOnly() {
        differences.add("REQUEST_LOST", "hidden", Map.of()).block();

        expectProblem(PLATFORM.get(LIST, PLATFORM.as("COORDINATOR")), 404, "not-found");
        expectProblem(PLATFORM.http().get().uri(LIST).exchange(), 401, "unauthenticated");
        expectProblem(settle("COORDINATOR", "/request-lost-hidden"), 404, "not-found");
        assertThat(listed()).contains("request-lost-hidden");
    }

    private static ResponseSpec settle(String role, String id) {
        return PLATFORM.http()
                .delete()
                .uri(LIST + id)
                .headers(headers -> headers.setBearerAuth(PLATFORM.as(role)))
                .exchange();
    }

    private static String listed() {
        return String.valueOf(PLATFORM.get(LIST, PLATFORM.as("SERVICE"))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
