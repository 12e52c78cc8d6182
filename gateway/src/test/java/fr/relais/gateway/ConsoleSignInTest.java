package fr.relais.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.gateway.console.session.Sessions;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

import static fr.relais.gateway.TestBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out, and what a session is worth. */
class ConsoleSignInTest {

    private static final String BEGUN = TestBrowser.COOKIE + "-sign-in";
    private static final TestCaller REFERRER = TestCaller.referrer("an-org");

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    @Test
    void asksTheProviderForACodeWithAProofKeyAndTheSecretAgain() {
        var asked = gateway.browser().beginSignIn();

        assertThat(asked.getFirst("response_type")).isEqualTo("code");
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("code_challenge")).hasSize(43);
        assertThat(asked.getFirst("prompt")).isEqualTo("login");
        assertThat(asked.getFirst("redirect_uri")).isEqualTo(ConsoleGateway.ADDRESS + "/login/oauth2/code/console");
    }

    @Test
    void leadsToWhereSomebodyOfThisRoleBegins() {
        var browser = gateway.browser();
        var answer = browser.signIn(gateway, REFERRER);

        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(location(answer)).hasToString("/");
        assertThat(location(browser.get("/"))).hasToString("/app/requests");
    }

    @Test
    void showsTheVerifierAndTheSecretToTheProviderOnly() {
        gateway.browser(REFERRER);

        var exchanged = gateway.running().identity().lastReceived();
        assertThat(exchanged.body()).contains("code_verifier=").contains("grant_type=authorization_code");
        assertThat(exchanged.headers().get("Authorization")).startsWith("Basic ");
    }

    @Test
    void makesASessionOfItsOwnThatNoScriptReads() {
        var browser = gateway.browser(REFERRER);
        var before = browser.session();

        var cookie = browser.signIn(gateway, REFERRER).getResponseCookies().getFirst(TestBrowser.COOKIE);

        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.toString()).hasSizeLessThan(4096);
        assertThat(browser.session()).isNotEqualTo(before);
    }

    /** Otherwise anybody could fill the memory with sign-ins that are never finished. */
    @Test
    void beginsWithoutASession() {
        var sessions = gateway.running().part(Sessions.class);
        var before = sessions.count();

        for (int i = 0; i < 20; i++) {
            gateway.browser().beginSignIn();
        }
        var browser = gateway.browser();
        var cookie = browser.get("/oauth2/authorization/console")
                .getResponseCookies()
                .getFirst(BEGUN);

        assertThat(sessions.count()).isEqualTo(before);
        assertThat(browser.cookies()).containsOnlyKeys(BEGUN);
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void keepsNothingOfTheWayInAfterwards() {
        assertThat(gateway.browser(REFERRER).cookies()).containsOnlyKeys(TestBrowser.COOKIE);
    }

    @Test
    void isFinishedOnlyByTheBrowserThatBeganIt() {
        var asked = gateway.browser().beginSignIn();
        var other = gateway.browser();
        other.beginSignIn();

        var answer = other.get("/login/oauth2/code/console?code=a-code&state=" + asked.getFirst("state"));

        assertThat(location(answer)).hasToString("/?refused");
        assertThat(other.cookies()).containsOnlyKeys(BEGUN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "<script>"})
    void isNotFinishedWithACookieThatWasMadeUp(String value) {
        var browser = gateway.browser();
        var state = browser.beginSignIn().getFirst("state");
        browser.cookies().put(BEGUN, value);

        assertThat(location(browser.get("/login/oauth2/code/console?code=a-code&state=" + state)))
                .hasToString("/?refused");
    }

    @Test
    void refusesAStateThatIsNotOfThisSession() {
        var browser = gateway.browser();
        browser.beginSignIn();

        var answer = browser.get("/login/oauth2/code/console?code=a-code&state=made-up");

        assertThat(location(answer)).hasToString("/?refused");
        assertThat(location(browser.get("/app/requests"))).hasToString("/?over");
    }

    @Test
    void refusesATokenThatWasMeantForAnotherSignIn() {
        var browser = gateway.browser();
        var asked = browser.beginSignIn();
        gateway.provides(REFERRER, "another-nonce");

        var answer = browser.get("/login/oauth2/code/console?code=a-code&state=" + asked.getFirst("state"));

        assertThat(location(answer)).hasToString("/?refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/requests", "/app/country", "/app/none"})
    void isNeededForPagesOfPeople(String path) {
        assertThat(location(gateway.browser().get(path))).hasToString("/?over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accessibility", "/rights"})
    void isNotNeededForWhatIsForEverybodyAndLeavesNothingBehind(String path) {
        var answer = gateway.browser().get(path);

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
    }

    /** Otherwise another site could send commands with the cookie that a browser adds by itself. */
    @Test
    void opensPagesAndNotTheApi() {
        var browser = gateway.browser(REFERRER);

        assertThat(browser.get("/v1/placement-requests").getStatus().value()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made-up"})
    void doesNothingWithAFormThatIsNotOfASessionsOwnPage(String mark) {
        var browser = gateway.browser(REFERRER);
        gateway.running().placement().reset();

        var answer = browser.send("/app/requests/drafts", Map.of(), mark);

        assertThat(location(answer)).hasToString("/?over");
        assertThat(gateway.running().placement().received()).isEmpty();
    }

    @Test
    void endsWithItsCookie() {
        var browser = gateway.browser(REFERRER);
        var session = browser.session();
        browser.get("/rights");

        var answer = browser.post("/app/sign-out", Map.of());

        assertThat(answer.getResponseHeaders().getFirst("Clear-Site-Data"))
                .contains("cookies")
                .contains("storage");
        browser.session(session);
        assertThat(location(browser.get("/app/requests"))).hasToString("/?over");
    }

    @Test
    void endsAtOnceForSomebodyWhoHasToLeave() {
        var browser = gateway.browser(REFERRER);
        var session = browser.session();
        browser.get("/rights");

        var answer = browser.post("/app/quit", Map.of());

        assertThat(answer.getResponseHeaders().getFirst("Refresh")).startsWith("0;url=https://");
        assertThat(answer.getResponseBody()).isNull();
        browser.session(session);
        assertThat(location(browser.get("/app/requests"))).hasToString("/?over");
    }

    /** Her session may have ended long ago, and the page is still on the screen. */
    @Test
    void isNotNeededToLeave() {
        var answer = gateway.browser().send("/app/quit", Map.of(), "");

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getFirst("Refresh")).startsWith("0;url=https://");
    }

    @Test
    void thatIsOverIsSaidToAScriptByTheStatus() {
        assertThat(gateway.browser().get("/app/live").getStatus().value()).isEqualTo(401);
    }

    @Test
    void endsWhenTheServicesDoNotBelieveHerAnyMore() {
        var browser = gateway.browser(REFERRER);
        gateway.running().placement().answers(401, "application/problem+json", "{\"status\": 401}");

        assertThat(location(browser.get("/app/requests"))).hasToString("/?over");
        assertThat(location(browser.get("/app/none"))).hasToString("/?over");
    }

    @Test
    void neverShowsAToken() {
        var browser = gateway.browser(REFERRER);

        assertThat(browser.get("/rights").getResponseBody()).doesNotContainPattern(Pattern.compile("eyJ[\\w-]+\\.eyJ"));
        assertThat(browser.session()).doesNotContain("eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "/a?b"})
    void comesBackFromTheChoiceOfALanguageToAPageOfOursOnly(String back) {
        var encoded = URLEncoder.encode(back, StandardCharsets.UTF_8);

        assertThat(location(gateway.browser().get("/language/en?back=" + encoded)))
                .hasToString("/");
    }
}
