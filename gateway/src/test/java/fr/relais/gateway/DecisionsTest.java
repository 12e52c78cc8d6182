package fr.relais.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.relais.gateway.decision.Decisions;
import fr.relais.testing.Forgery;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What the gateway decides by itself is said, once of a kind, and nothing of whoever asked. */
class DecisionsTest {

    private static final TestCaller REFERRER = TestCaller.referrer("an-org");
    private static final String OTHERS = "{\"status\": %d, \"code\": \"%s\"}";
    private static final String BACK = "/login/oauth2/code/console?code=s3cret-code&state=";

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final Decisions decisions = gateway.running().part(Decisions.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        decisions.say();
        lines.start();
        root().addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(lines);
        gateway.running().beginAnew();
    }

    /** How often of each kind; a round may have come in between, so that there are two lines of one. */
    private Map<String, Long> said() {
        decisions.say();
        var said = new TreeMap<String, Long>();
        for (var line : lines()) {
            assertThat(line.getFormattedMessage())
                    .matches("decided \\d+ times within a minute: [a-z-]+, correlation [0-9a-f]{32}");
            said.merge((String) line.getArgumentArray()[1], (Long) line.getArgumentArray()[0], Long::sum);
        }
        return said;
    }

    private List<ILoggingEvent> lines() {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLoggerName().equals(Decisions.class.getName()))
                .toList();
    }

    private void asksTheApi(String path, String token) {
        gateway.running()
                .http()
                .get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody()
                .returnResult();
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void saysThatATokenIsNotBelievedAndNothingOfIt(Forgery forgery) {
        var forged = TestIdentity.tokens().forged(forgery, TestCaller.coordinator());

        asksTheApi("/v1/centres", forged);

        assertThat(said()).containsExactly(Map.entry("token-not-believed", 1L));
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage() + line.getThrowableProxy())
                        .doesNotContain(forged)
                        .doesNotContain(forged.split("\\.")));
    }

    @Test
    void saysWhatTheApiRefused() {
        var token = gateway.running().token(REFERRER);
        gateway.running()
                .http()
                .get()
                .uri("/v1/centres")
                .exchange()
                .expectBody()
                .returnResult();
        asksTheApi("/nowhere", token);
        asksTheApi("/v1/centres?cursor=a&cursor=b", token);
        asksTheApi("/v1/centres?cursor=a&cursor=b", token);

        assertThat(said())
                .containsExactly(
                        Map.entry("bad-request", 2L), Map.entry("no-token", 1L), Map.entry("nothing-there", 1L));
    }

    /** It is in the register of that service. */
    @Test
    void saysNothingOfWhatAServiceDecides() {
        gateway.running().capacity().answers(404, "application/problem+json", OTHERS.formatted(404, "not-found"));

        asksTheApi("/v1/centres", gateway.running().token(REFERRER));

        assertThat(said()).isEmpty();
    }

    @Test
    void saysHowSessionsBeginAndEnd() {
        var browser = gateway.browser(REFERRER);
        browser.get("/rights");
        browser.send("/app/requests/drafts", Map.of(), "made-up");
        browser.post("/app/sign-out", Map.of());
        browser.get("/app/requests");

        assertThat(said())
                .containsExactly(
                        Map.entry("form-without-mark", 1L),
                        Map.entry("no-session", 1L),
                        Map.entry("signed-in", 1L),
                        Map.entry("signed-out", 1L));
    }

    @Test
    void saysThatAServiceBelievesASessionNoLongerOrAsksForAFreshSignIn() {
        var browser = gateway.browser(REFERRER);
        for (var code : List.of("sign-in-again", "unauthenticated")) {
            gateway.running().placement().answers(401, "application/problem+json", OTHERS.formatted(401, code));
            browser.get("/app/requests");
        }

        assertThat(said())
                .containsExactly(
                        Map.entry("fresh-sign-in-needed", 1L),
                        Map.entry("session-ended", 1L),
                        Map.entry("signed-in", 1L));
    }

    /** What a provider says of a refresh token that was used before, or of an account that is locked. */
    @Test
    void saysThatTheProviderKnowsASessionNoLonger() {
        var browser = gateway.browser();
        browser.signIn(gateway, REFERRER, Duration.ofSeconds(20));
        gateway.running().identity().answers(400, "application/json", "{\"error\": \"invalid_grant\"}");

        assertThat(TestBrowser.location(browser.get("/app/requests"))).hasToString("/?over");
        assertThat(said()).containsExactly(Map.entry("session-ended", 1L), Map.entry("signed-in", 1L));
    }

    /**
     * A state is good once, for the browser that began; the provider refuses a code that was used (RFC 6749, 4.1.2).
     */
    @Test
    void saysThatASignInWasReplayedWhichSignsNobodyIn() {
        var browser = gateway.browser();
        browser.signIn(gateway, REFERRER);
        var thief = gateway.browser();
        var state = thief.beginSignIn().getFirst("state");
        var kept = Map.copyOf(thief.cookies());
        gateway.running().identity().answers(400, "application/json", "{\"error\": \"invalid_grant\"}");

        assertThat(TestBrowser.location(thief.get(BACK + state))).hasToString("/?refused");
        assertThat(TestBrowser.location(thief.get(BACK + state)))
                .as("without its cookie")
                .hasToString("/?refused");
        thief.cookies().putAll(kept);
        assertThat(TestBrowser.location(thief.get(BACK + state)))
                .as("with it again")
                .hasToString("/?refused");

        assertThat(gateway.running().identity().received())
                .filteredOn(asked -> asked.body().contains("code=s3cret-code"))
                .as("without the cookie nobody is asked")
                .hasSize(2);
        assertThat(thief.session()).isEmpty();
        assertThat(browser.get("/app/session").getStatus().value()).isEqualTo(200);
        assertThat(said()).containsExactly(Map.entry("sign-in-refused", 3L), Map.entry("signed-in", 1L));
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("s3cret") || line.contains(state));
    }
}
