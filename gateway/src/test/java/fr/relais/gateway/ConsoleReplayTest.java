package fr.relais.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Mono;

import static fr.relais.gateway.TestBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody has who repeats what was good once: a way back from the provider, its code, a refresh token. */
class ConsoleReplayTest {

    private static final String BEGUN = TestBrowser.COOKIE + "-sign-in";
    private static final TestCaller REFERRER = TestCaller.referrer("an-org");
    private static final Pattern VERIFIER = Pattern.compile("code_verifier=([\\w-]++)");
    private static final Pattern REFRESH_TOKEN = Pattern.compile("refresh_token=([\\w-]++)");

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    /** Refresh tokens that have been used, by whomever. */
    private final Set<String> used = new HashSet<>();

    private static String back(String state) {
        return "/login/oauth2/code/console?code=a-code&state=" + state;
    }

    private StubService provider() {
        return gateway.running().identity();
    }

    private static void isRefused(EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(location(answer)).hasToString("/?refused");
    }

    private List<String> sent(Pattern what) {
        var found = new ArrayList<String>();
        for (var received : provider().received()) {
            var match = what.matcher(received.body());
            if (match.find()) {
                found.add(match.group(1));
            }
        }
        return found;
    }

    /** As a provider that rotates them: each refresh token is good once. */
    private void rotates() {
        provider().answers((request, response) -> {
            var match = REFRESH_TOKEN.matcher(provider().lastReceived().body());
            var isGood = match.find() && used.add(match.group(1));
            return response.status(isGood ? 200 : 400)
                    .header("Content-Type", "application/json")
                    .sendString(Mono.just(isGood ? next() : "{\"error\": \"invalid_grant\"}"));
        });
    }

    private String next() {
        return """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 20,
                 "refresh_token": "next-%d", "scope": "openid"}
                """.formatted(TestIdentity.tokens().token(REFERRER), used.size());
    }

    @Test
    void theSameWayBackLeadsInOnce() {
        var browser = gateway.browser();
        var asked = browser.beginSignIn();
        gateway.provides(REFERRER, URLDecoder.decode(asked.getFirst("nonce"), StandardCharsets.UTF_8));
        assertThat(location(browser.get(back(asked.getFirst("state"))))).hasToString("/");

        isRefused(browser.get(back(asked.getFirst("state"))));

        assertThat(sent(VERIFIER)).as("codes that were exchanged").hasSize(1);
        assertThat(browser.get("/app/session").getStatus().value()).isEqualTo(200);
    }

    /** The gateway keeps nothing of a sign-in that was begun: that a code is good once, the provider says. */
    @Test
    void aCopyOfHerSignInOpensNothingOnceHerCodeIsUsed() {
        var browser = gateway.browser();
        var state = browser.beginSignIn().getFirst("state");
        var thief = gateway.browser();
        thief.cookies().put(BEGUN, browser.cookies().get(BEGUN));
        provider().answers(400, "application/json", "{\"error\": \"invalid_grant\"}");

        isRefused(thief.get(back(state)));

        assertThat(sent(VERIFIER)).as("asked, and not taken from memory").hasSize(1);
        assertThat(thief.cookies()).doesNotContainKey(TestBrowser.COOKIE);
        assertThat(location(thief.get("/app/session"))).hasToString("/?over");
    }

    /** Her code with another sign-in: the provider compares the verifier with the one her sign-in was begun with. */
    @Test
    void aStolenCodeComesToTheProviderWithTheVerifierOfTheThief() throws Exception {
        var hers = gateway.browser().beginSignIn();
        var thief = gateway.browser();
        var his = thief.beginSignIn();
        provider().answers(400, "application/json", "{\"error\": \"invalid_grant\"}");

        isRefused(thief.get(back(his.getFirst("state"))));

        assertThat(sent(VERIFIER)).hasSize(1);
        var hash = MessageDigest.getInstance("SHA-256")
                .digest(sent(VERIFIER).get(0).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .isEqualTo(his.getFirst("code_challenge"))
                .isNotEqualTo(hers.getFirst("code_challenge"));
    }

    @Test
    void aRefreshTokenThatWasExchangedIsNotUsedAgain() {
        var browser = gateway.browser();
        browser.signIn(gateway, REFERRER, Duration.ofSeconds(20));
        rotates();

        for (int page = 0; page < 3; page++) {
            assertThat(browser.get("/app/session").getStatus().value()).isEqualTo(200);
        }

        assertThat(sent(REFRESH_TOKEN)).containsExactly("a-refresh-token", "next-1", "next-2");
    }

    /** Whoever has used it, one of the two is a thief: nobody goes on, not even when the provider would let her. */
    @Test
    void aRefreshTokenThatSomebodyElseHasUsedEndsTheSession() {
        var browser = gateway.browser();
        browser.signIn(gateway, REFERRER, Duration.ofSeconds(20));
        rotates();
        assertThat(browser.get("/app/session").getStatus().value()).isEqualTo(200);
        used.add("next-1");

        assertThat(location(browser.get("/app/session"))).hasToString("/?over");

        used.clear();
        assertThat(location(browser.get("/app/session"))).hasToString("/?over");
        assertThat(sent(REFRESH_TOKEN)).containsExactly("a-refresh-token", "next-1");
    }
}
