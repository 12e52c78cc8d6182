package fr.relais.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import fr.relais.testing.SettableClock;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static fr.relais.gateway.TestBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

/** Whose account is locked at the provider is signed out of all pages within a minute, and of no others. */
class ConsoleLockedTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final TestCaller REFERRER = TestCaller.referrer("an-org");
    private static final SettableClock CLOCK = SettableClock.at(Instant.now());
    private static final ConsoleGateway GATEWAY = ConsoleGateway.at(CLOCK);

    /** When a provider answers at last that does not for as long as somebody might wait. */
    private final Sinks.Empty<Void> late = Sinks.empty();

    private TestBrowser somebody = GATEWAY.browser();

    @BeforeEach
    void signIn() {
        CLOCK.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        GATEWAY.running().beginAnew();
        somebody = GATEWAY.browser();
        somebody.signIn(GATEWAY, REFERRER, LIFE);
        GATEWAY.running().placement().answers(200, "application/json", "{\"requests\": [], \"drafts\": []}");
        GATEWAY.running()
                .notification()
                .answers((request, response) -> response.sse()
                        .sendString(Flux.concat(Mono.just(":open\n\n"), Flux.never()), StandardCharsets.UTF_8));
    }

    @AfterEach
    void answerAtLast() {
        late.tryEmitEmpty();
    }

    @AfterAll
    static void close() {
        GATEWAY.running().close();
    }

    private static StubService provider() {
        return GATEWAY.running().identity();
    }

    /** What Keycloak says of an account that is not enabled. */
    private static void locked() {
        provider()
                .answers(
                        400,
                        "application/json",
                        "{\"error\": \"invalid_grant\", \"error_description\": \"User disabled\"}");
    }

    /** With an identity token, as Keycloak does it. */
    private static void known(TestCaller caller, String next) {
        var tokens = TestIdentity.tokens();
        provider().answers(200, "application/json", """
                        {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 300,
                         "refresh_token": "%s", "scope": "openid"}
                        """.formatted(
                        tokens.token(caller), tokens.idToken(caller, "console", "a-nonce"), next));
    }

    private static long asked() {
        return provider().received().stream()
                .filter(received -> received.body().contains("grant_type=refresh_token"))
                .count();
    }

    private static void isOver(EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(location(answer)).hasToString("/?over");
    }

    private int status(String path) {
        return somebody.get(path).getStatus().value();
    }

    @Test
    void isSignedOutOfWhateverPageSheLooksAtNext() {
        locked();
        CLOCK.advance(A_MINUTE);

        isOver(somebody.get("/app/session"));

        known(REFERRER, "the-next");
        isOver(somebody.get("/app/requests"));
        assertThat(GATEWAY.running().placement().received()).isEmpty();
    }

    @Test
    void isSignedOutOfWhatAScriptLooksAt() {
        locked();
        CLOCK.advance(A_MINUTE);

        assertThat(somebody.getByScript("/app/requests").getStatus().value()).isEqualTo(401);
        known(REFERRER, "the-next");
        isOver(somebody.get("/app/session"));
    }

    @Test
    void sendsNothingMore() {
        somebody.get("/rights");
        locked();
        CLOCK.advance(A_MINUTE);

        isOver(somebody.post("/app/requests/drafts", Map.of()));
        assertThat(GATEWAY.running().placement().received()).isEmpty();
    }

    /** Nobody clicks anywhere: the page that lies open is what tells a case. */
    @Test
    void hasNoStreamThatGoesOn() {
        var one = somebody.follow("/app/live").then().toFuture();
        var other = somebody.follow("/app/live").then().toFuture();
        locked();
        assertThat(one).isNotDone();

        CLOCK.advance(A_MINUTE);

        assertThat(one).succeedsWithin(SOON);
        assertThat(other).succeedsWithin(SOON);
        assertThat(status("/app/live")).isEqualTo(401);
        isOver(somebody.get("/app/session"));
    }

    @Test
    void isAskedForOnceAMinuteAndGoesOnWhenKnown() {
        known(REFERRER, "the-next");

        assertThat(status("/app/requests")).isEqualTo(200);
        var cookie = somebody.session();
        assertThat(asked()).isZero();
        CLOCK.advance(A_MINUTE);
        assertThat(status("/app/requests")).isEqualTo(200);
        assertThat(asked()).isEqualTo(1);

        // A token bears the time of this machine, which the clock of the test must not be ahead of any more.
        CLOCK.set(Instant.now());
        assertThat(status("/app/session")).isEqualTo(200);
        assertThat(status("/app/requests")).isEqualTo(200);
        assertThat(asked()).isEqualTo(1);
        assertThat(somebody.session()).as("other tabs have this one").isEqualTo(cookie);
    }

    /** A provider that is away has said nothing of anybody, and somebody may be on her way. */
    @Test
    void isNotWhoeverWorksWhileTheProviderIsAway() {
        provider().stop();
        CLOCK.advance(A_MINUTE);

        assertThat(status("/app/requests")).isEqualTo(200);
        assertThat(status("/app/session")).isEqualTo(200);
    }

    @Test
    void isNotWhoeverWorksWhileTheProviderHasTroubleOfItsOwn() {
        provider().answers(502, "text/html", "<html>a proxy says no</html>");
        CLOCK.advance(A_MINUTE);
        assertThat(status("/app/requests")).isEqualTo(200);
        provider().answers(401, "application/json", "{\"error\": \"invalid_client\"}");

        assertThat(status("/app/requests")).isEqualTo(200);
    }

    /** The token that is there goes on to its end and not beyond; the session is there again with the provider. */
    @Test
    void isNotTakenForSomebodyWhoseProviderIsAwayForLong() {
        provider().answers(503, "text/plain", "");
        CLOCK.advance(LIFE.plus(A_MINUTE));

        assertThat(status("/app/requests")).isEqualTo(503);
        assertThat(GATEWAY.running().placement().received()).isEmpty();
        known(REFERRER, "the-next");
        assertThat(status("/app/requests")).isEqualTo(200);
    }

    @Test
    void doesNotMakeOthersWaitForASlowProvider() {
        provider().answers((request, response) -> late.asMono());
        CLOCK.advance(A_MINUTE);

        var page = CompletableFuture.supplyAsync(() -> status("/app/requests"));

        assertThat(page).succeedsWithin(SOON).isEqualTo(200);
    }

    @Test
    void isLetGoAtOnceWhenSheLeaves() {
        somebody.get("/rights");
        provider().answers((request, response) -> late.asMono());
        CLOCK.advance(A_MINUTE);

        var left = CompletableFuture.supplyAsync(() -> somebody.post("/app/quit", Map.of()));

        assertThat(left)
                .succeedsWithin(Duration.ofSeconds(2))
                .satisfies(answer -> assertThat(answer.getResponseHeaders().getFirst("Refresh"))
                        .startsWith("0;url="));
    }

    /** A coordinator's word: no service believes her token, and no new one is asked for. */
    @Test
    void isSignedOutOfEveryTabByAServiceThatBelievesHerNoLonger() {
        var refused = "{\"status\": 401, \"code\": \"unauthenticated\"}";
        GATEWAY.running().notification().answers(401, "application/problem+json", refused);

        assertThat(somebody.follow("/app/live").then().toFuture()).succeedsWithin(SOON);

        isOver(somebody.get("/app/session"));
    }

    @Test
    void isSignedOutByAServiceThatAScriptHasAsked() {
        var refused = "{\"status\": 401, \"code\": \"unauthenticated\"}";
        GATEWAY.running().placement().answers(401, "application/problem+json", refused);

        assertThat(somebody.getByScript("/app/requests").getStatus().value()).isEqualTo(401);

        isOver(somebody.get("/app/session"));
    }
}
