package fr.relais.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

import static fr.relais.gateway.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** What is said of errors is said in our form and in no other. */
class ForeignErrorsTest {

    private static final String OURS = """
            {"type":"https://relais.example/problems/no-vacancy","title":"No vacant bed can be held","status":409,\
            "code":"no-vacancy","correlationId":"abc","errors":[{"pointer":"/beds","code":"too-large"}]}""";

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void passWhenTheyAreOurs() {
        gateway.capacity().answers(409, "application/problem+json", OURS);

        var answer = gateway.referrer().get().uri("/v1/centres").exchange();

        answer.expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .isEqualTo(OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, invalid-input",
        "401, 401, unauthenticated",
        "403, 404, not-found",
        "404, 404, not-found",
        "405, 405, method-not-allowed",
        "406, 406, not-acceptable",
        "413, 413, body-too-large",
        "415, 415, unsupported-media-type",
        "418, 400, invalid-input",
        "429, 429, too-many-requests",
        "500, 500, internal-error",
        "501, 500, internal-error",
        "502, 503, try-again-later",
        "503, 503, try-again-later",
        "504, 503, try-again-later"
    })
    void areReplacedByStatus(int theirs, int ours, String code) {
        gateway.capacity().answers(theirs, "text/html", "<h1>java.lang.NullPointerException at Centre.java:7</h1>");

        expectProblem(gateway.referrer().get().uri("/v1/centres").exchange(), ours, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"timestamp\":\"x\",\"path\":\"/v1/centres\",\"status\":500,\"error\":\"x\"}",
                "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":500,\"detail\":\"secret\",\"instance\":\"/v1\"}",
                "{\"type\":\"https://relais.example/problems/x\",\"code\":\"x\",\"detail\":\"secret\"}",
                "{\"type\":\"https://relais.example/problems/x\",\"code\":\"y\"}",
                "{\"type\":\"https://evil.example/problems/x\",\"code\":\"x\"}"
            })
    void areReplacedWhateverTheyCallThemselves(String body) {
        gateway.capacity().answers(500, "application/problem+json", body);

        expectProblem(gateway.referrer().get().uri("/v1/centres").exchange(), 500, "internal-error");
    }

    @Test
    void areReplacedWhenTheyAreLongOrStreamed() {
        gateway.notification().answers(500, "text/html", OURS + " ".repeat(100_000));
        expectProblem(gateway.referrer().get().uri("/v1/inbox").exchange(), 500, "internal-error");

        gateway.notification().answers(500, "text/event-stream", "data: NullPointerException\n\n");
        expectProblem(gateway.referrer().get().uri("/v1/inbox/stream").exchange(), 500, "internal-error");

        gateway.notification()
                .answers((request, response) -> response.status(502).send());
        expectProblem(gateway.referrer().get().uri("/v1/inbox").exchange(), 503, "try-again-later");
    }

    @Test
    void ofTheIdentityProviderKeepTheFormThatOAuthGivesThem() {
        gateway.identity().answers(401, "application/json", "{\"error\":\"invalid_client\"}");
        var refused = gateway.http().post().uri("/oauth2/token").exchange();
        refused.expectStatus().isUnauthorized().expectBody().json("{\"error\":\"invalid_client\"}");

        gateway.identity().answers(500, "text/html", "<h1>NullPointerException</h1>");
        expectProblem(gateway.http().post().uri("/oauth2/token").exchange(), 500, "internal-error");
    }

    @Test
    void doNotTouchWhatWentWell() {
        gateway.capacity()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just("{\"type\":\"about:blank\"}")));

        var body = gateway.referrer()
                .get()
                .uri("/v1/centres")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body).isEqualTo("{\"type\":\"about:blank\"}");
    }
}
