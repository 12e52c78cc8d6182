package fr.relais.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of the tokens of a session. */
class ConsoleTokensTest {

    private static final TestCaller REFERRER = TestCaller.referrer("an-org");
    private static final int PAGES = 6;

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    private List<StubService.Received> sent(String what) {
        return gateway.running().identity().received().stream()
                .filter(received -> received.body().contains(what))
                .toList();
    }

    /** Of a provider that rotates them, the second use ends the session, as if somebody had stolen the first. */
    @Test
    void areMadeAnewOnceForAllPagesThatAskTogether() {
        var browser = gateway.browser();
        browser.signIn(gateway, REFERRER, Duration.ofSeconds(20));
        gateway.running().placement().answers(200, "application/json", "{\"requests\": [], \"drafts\": []}");
        gateway.running()
                .identity()
                .answers((request, response) -> Mono.delay(Duration.ofMillis(300))
                        .then(Mono.from(response.status(200)
                                .header("Content-Type", "application/json")
                                .sendString(Mono.just(
                                        """
                                {"access_token": "%s", "token_type": "Bearer", "expires_in": 600,
                                 "refresh_token": "the-next", "scope": "openid"}
                                """.formatted(TestIdentity.tokens().token(REFERRER)))))));

        var pages = IntStream.range(0, PAGES)
                .mapToObj(page -> CompletableFuture.supplyAsync(() -> browser.get("/app/requests")))
                .toList();

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.join().getStatus().value()).isEqualTo(200));
        assertThat(sent("grant_type=refresh_token"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("refresh_token=a-refresh-token"));
        assertThat(browser.get("/app/requests").getStatus().value()).isEqualTo(200);
        assertThat(sent("grant_type=refresh_token")).hasSize(1);
    }

    /** Otherwise the provider takes whoever comes next to this browser for her. */
    @Test
    void areTakenBackAtTheProviderWhenSheSignsOut() {
        signsOut("/app/sign-out");
    }

    @Test
    void areTakenBackAtTheProviderWhenSheHasToLeave() {
        signsOut("/app/quit");
    }

    private void signsOut(String path) {
        var browser = gateway.browser(REFERRER);
        browser.get("/rights");

        browser.post(path, Map.of());

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(sent("token=a-refresh-token"))
                        .singleElement()
                        .satisfies(revoked -> {
                            assertThat(URI.create(revoked.path()).getPath()).isEqualTo("/oauth2/revoke");
                            assertThat(revoked.headers().get("Authorization")).startsWith("Basic ");
                        }));
    }

    /** She may be in a hurry, and the provider slow. */
    @Test
    void keepNobodyWhoLeaves() {
        var browser = gateway.browser(REFERRER);
        browser.get("/rights");
        gateway.running().identity().answers((request, response) -> Mono.never());

        var left = CompletableFuture.supplyAsync(() -> browser.post("/app/quit", Map.of()))
                .orTimeout(3, TimeUnit.SECONDS);

        assertThat(left).succeedsWithin(Duration.ofSeconds(3)).satisfies(this::leadsAway);
    }

    private void leadsAway(EntityExchangeResult<String> answer) {
        assertThat(answer.getResponseHeaders().getFirst("Refresh")).startsWith("0;url=https://");
    }
}
