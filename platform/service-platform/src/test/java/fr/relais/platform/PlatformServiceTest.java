package fr.relais.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

import static fr.relais.platform.RunningPlatform.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The web side of a service: bodies, versions, tokens, problems, health. */
class PlatformServiceTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    @Test
    void createsChangesAndRepeatsByKey() {
        PLATFORM.post("/v1/counters", "k1", "{\"limit\":2}").expectStatus().isCreated();
        PLATFORM.post("/v1/counters", "k1", "{\"limit\":2}").expectStatus().isCreated();

        expectProblem(PLATFORM.post("/v1/counters", "k1", "{\"limit\":3}"), 422, "command-reused");
    }

    @Test
    void answersStaleAndMissingVersions() {
        PLATFORM.post("/v1/counters", "v1", "{\"limit\":9}").expectStatus().isCreated();

        expectProblem(PLATFORM.put("/v1/counters/v1", "\"7\""), 412, "stale-version");
        expectProblem(PLATFORM.put("/v1/counters/v1", null), 428, "version-required");
        expectProblem(PLATFORM.put("/v1/counters/v1", "7"), 400, "invalid-input");
        PLATFORM.put("/v1/counters/v1", "\"1\"").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"1\"", "\"2\"", "*"})
    void takesNoGuessesAtVersionsWhereNothingIsEdited(String guess) {
        PLATFORM.post("/v1/counters", "guessed", "{\"limit\":9}").expectStatus().isCreated();

        var answer = PLATFORM.http()
                .post()
                .uri("/v1/counters")
                .headers(headers -> headers.setBearerAuth(PLATFORM.good()))
                .header("Idempotency-Key", "guessed")
                .header("If-Match", guess)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"limit\":9}")
                .exchange();

        expectProblem(answer, 400, "invalid-input");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void refusesABadBody(String why, String body, int status, String code) {
        expectProblem(PLATFORM.post("/v1/counters", "bad", body), status, code);
    }

    static Stream<Arguments> badBodies() {
        var deep = "{\"a\":".repeat(21) + "1" + "}".repeat(21);
        return Stream.of(
                Arguments.of("no body", "", 400, "body-required"),
                Arguments.of("blank", "   ", 400, "body-required"),
                Arguments.of("half a body", "{\"limit\":", 400, "malformed-body"),
                Arguments.of("twice the same field", "{\"limit\":1,\"limit\":2}", 400, "malformed-body"),
                Arguments.of("something after the end", "{\"limit\":1} x", 400, "malformed-body"),
                Arguments.of("not a number", "{\"limit\":NaN}", 400, "malformed-body"),
                Arguments.of("an array", "[1]", 400, "invalid-input"),
                Arguments.of("null", "null", 400, "invalid-input"),
                Arguments.of("an unknown field", "{\"limit\":1,\"x\":1}", 400, "invalid-input"),
                Arguments.of("too deep", deep, 400, "malformed-body"),
                Arguments.of("too large", "{\"limit\":" + " ".repeat(70_000) + "1}", 413, "body-too-large"));
    }

    @Test
    void refusesAnotherMediaTypeAndAMissingKey() {
        expectProblem(
                PLATFORM.http()
                        .post()
                        .uri("/v1/counters")
                        .headers(headers -> headers.setBearerAuth(PLATFORM.good()))
                        .header("Idempotency-Key", "x")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("{\"limit\":1}")
                        .exchange(),
                415,
                "unsupported-media-type");
        expectProblem(PLATFORM.post("/v1/counters", null, "{\"limit\":1}"), 400, "invalid-input");
        expectProblem(PLATFORM.post("/v1/counters", "no spaces!", "{\"limit\":1}"), 400, "invalid-input");
    }

    @Test
    void cutsOffABodyThatDoesNotEnd() throws IOException {
        assertThat(PLATFORM.sendOnly("application/json", 100, "{"))
                .startsWith("HTTP/1.1 408 ")
                .contains("\"code\":\"body-too-slow\"");
    }

    /** What came before the break would be a whole body by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"-1", "0x5", "no number"})
    void doesNothingByABodyThatBreaks(String size) throws IOException {
        var key = "broken" + Integer.toHexString(size.hashCode());
        var whole = "b\r\n{\"limit\":2}\r\n";

        assertThat(PLATFORM.sendInPieces(key, whole + size + "\r\n\r\n0\r\n\r\n"))
                .isEmpty();

        // With another body: a key that was used would be refused.
        PLATFORM.post("/v1/counters", key, "{\"limit\":3}").expectStatus().isCreated();
        assertThat(PLATFORM.sendInPieces(key + "-whole", whole + "0\r\n\r\n")).startsWith("HTTP/1.1 201 ");
    }

    @Test
    void takesAMediaTypeThatIsNoneForAnotherThanJson() throws IOException {
        assertThat(PLATFORM.sendOnly("no type; at all", 2, "{}"))
                .startsWith("HTTP/1.1 415 ")
                .contains("\"code\":\"unsupported-media-type\"");
    }

    /** Twice what the gateway takes: it adds to what it hands on. */
    @Test
    void takesLongerHeadersThanTheGateway() {
        var answer = PLATFORM.http()
                .get()
                .uri("/v1/counters/none")
                .headers(headers -> headers.setBearerAuth(PLATFORM.good()))
                .header("Accept-Language", "x".repeat(12_000))
                .exchange();

        expectProblem(answer, 404, "not-found");
    }

    @Test
    void saysHowLongItsAnswersAre() throws IOException {
        var parts = PLATFORM.sendOnly("text/plain", 2, "{}").split("\r\n\r\n", 2);

        assertThat(parts[0].toLowerCase(Locale.ROOT))
                .contains("\r\ncontent-length: " + parts[1].length())
                .doesNotContain("transfer-encoding");
    }

    @Test
    void showsOperatorsPathsToNobodyWithoutARole() throws Exception {
        var none =
                PLATFORM.signed("at+jwt", PLATFORM.claims().claim("roles", null).build());

        expectProblem(PLATFORM.get("/actuator/deadletters", none), 404, "not-found");
    }

    @Test
    void answersUnknownPathsAndBugsWithProblemsThatSayNothing() {
        expectProblem(PLATFORM.get("/v1/nothing-here", PLATFORM.good()), 404, "not-found");
        var broken = PLATFORM.get("/v1/broken", PLATFORM.good());

        expectProblem(broken, 500, "internal-error");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedTokens")
    void refusesAForgedToken(String why, String token) {
        expectProblem(PLATFORM.get("/v1/counters/x", token), 401, "unauthenticated");
    }

    static Stream<Arguments> forgedTokens() throws Exception {
        var claims = PLATFORM.claims().build();
        var tampered = PLATFORM.good().substring(0, PLATFORM.good().length() - 8) + "AAAAAAAA";
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(claims).serialize()),
                Arguments.of("another key", PLATFORM.forged(claims)),
                Arguments.of("wrong type", PLATFORM.signed("JWT", claims)),
                Arguments.of("no type", PLATFORM.signed(null, claims)),
                Arguments.of(
                        "wrong audience",
                        PLATFORM.signed(
                                "at+jwt", PLATFORM.claims().audience("other").build())),
                Arguments.of(
                        "wrong issuer",
                        PLATFORM.signed(
                                "at+jwt",
                                PLATFORM.claims().issuer("http://evil.example").build())),
                Arguments.of(
                        "expired",
                        PLATFORM.signed(
                                "at+jwt",
                                PLATFORM.claims()
                                        .expirationTime(RunningPlatform.in(-120))
                                        .build())),
                Arguments.of(
                        "never expires",
                        PLATFORM.signed(
                                "at+jwt", PLATFORM.claims().expirationTime(null).build())),
                Arguments.of(
                        "not yet valid",
                        PLATFORM.signed(
                                "at+jwt",
                                PLATFORM.claims()
                                        .notBeforeTime(RunningPlatform.in(300))
                                        .build())),
                Arguments.of("tampered signature", tampered),
                Arguments.of("nonsense", "nonsense"));
    }

    @Test
    void refusesARequestWithoutAToken() {
        expectProblem(PLATFORM.http().get().uri("/v1/counters/x").exchange(), 401, "unauthenticated");
    }

    @Test
    void showsHealthAndMetricsToAnyoneInsideAndNothingElse() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> PLATFORM.http()
                        .get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk());
        PLATFORM.http()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk();
        expectProblem(PLATFORM.http().get().uri("/actuator/env").exchange(), 401, "unauthenticated");
    }
}
