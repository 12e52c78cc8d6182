package fr.relais.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** How pages are made of what the services say, and what they say when these do not answer. */
class ConsolePagesTest {

    private static final TestCaller REFERRER = TestCaller.referrer("an-org");
    private static final String REFERENCE = "d41d8cd98f00b204e9800998ecf8427e";

    private static final String LISTING = """
            {"requests": [{"reference": "%s", "status": "SEARCHING", "track": "EMERGENCY", "dangerTier": "HIGH",
             "people": 3, "submittedAt": "2026-11-30T03:00:00Z"}]}
            """.formatted(REFERENCE);

    private static final Pattern HANDLE = Pattern.compile("/app/requests/([\\w-]{12})\"");

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(REFERRER);

    /** The list of drafts is another question to the same service. */
    private void lists(String requests) {
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(request.uri().contains("drafts") ? "{\"drafts\": []}" : requests)));
    }

    private String handle() {
        lists(LISTING);
        var found = HANDLE.matcher(String.valueOf(browser.get("/app/requests").getResponseBody()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void asksInTheNameOfWhoeverIsSignedIn() {
        lists(LISTING);
        var page = browser.get("/app/requests");

        assertThat(page.getResponseBody())
                .contains("3 personnes, mise à l&#39;abri")
                .contains("Recherche en cours");
        assertThat(gateway.running().placement().lastReceived().headers().get("Authorization"))
                .startsWith("Bearer ");
    }

    @Test
    void namesNothingInAnAddressThatMeansSomethingElsewhere() {
        assertThat(handle()).doesNotContain(REFERENCE);
        assertThat(browser.get("/app/requests").getResponseBody()).doesNotContain(REFERENCE);
    }

    @Test
    void findsNothingUnderAnAddressOfAnotherSession() {
        var handle = handle();
        var other = gateway.browser(TestCaller.referrer("another-org"));

        assertThat(other.get("/app/requests/" + handle).getStatus().value()).isEqualTo(404);
    }

    @Test
    void forgetsAddressesWhenSomebodyElseSignsInBeforeTheSameBrowser() {
        var handle = handle();
        browser.signIn(gateway, TestCaller.referrer("another-org"));

        assertThat(browser.get("/app/requests/" + handle).getStatus().value()).isEqualTo(404);
    }

    @Test
    void sendsAFormOnceHoweverOftenItIsSent() {
        var handle = handle();
        var once = "11111111-2222-3333-4444-555555555555";
        browser.post("/app/requests/" + handle + "/withdrawal", Map.of("once", once));
        var first = gateway.running().placement().lastReceived();
        browser.post("/app/requests/" + handle + "/withdrawal", Map.of("once", once));
        var second = gateway.running().placement().lastReceived();

        assertThat(first.path()).isEqualTo("/v1/placement-requests/" + REFERENCE + "/withdrawal");
        assertThat(first.headers().get("Idempotency-Key")).isEqualTo(once);
        assertThat(second.headers().get("Idempotency-Key")).isEqualTo(once);
    }

    @Test
    void saysWhyACommandWasRefusedAndThatNothingHasChanged() {
        var handle = handle();
        gateway.running()
                .placement()
                .answers(409, "application/problem+json", "{\"status\": 409, \"code\": \"nothing-to-agree-to\"}");

        var page = browser.post("/app/requests/" + handle + "/agreement", Map.of("agrees", "yes"));

        assertThat(page.getStatus().value()).isEqualTo(409);
        assertThat(page.getResponseBody())
                .contains("Cette place n&#39;attend plus de réponse.")
                .contains("Rien n&#39;a été changé")
                .contains("href=\"/app/requests/" + handle + "\"");
    }

    @Test
    void saysWhatToDoWhenAServiceIsAway() {
        var handle = handle();
        gateway.running().placement().answers(503, "application/problem+json", "{\"status\": 503, \"code\": \"x\"}");

        assertThat(browser.get("/app/requests").getStatus().value()).isEqualTo(503);
        assertThat(browser.post("/app/requests/" + handle + "/withdrawal", Map.of())
                        .getResponseBody())
                .contains("Nous ne savons pas si votre envoi est arrivé")
                .contains("<a href=\"tel:115\"><strong>115</strong> <span>hébergement d&#39;urgence</span></a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7}",
                "*{T(java.lang.Runtime)}"
            })
    void showsWhateverAServiceSaysAsText(String nasty) {
        lists(LISTING.replace("SEARCHING", nasty.replace("\"", "\\\"")));

        assertThat(browser.get("/app/requests").getResponseBody())
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain(">49<");
    }

    /** Whoever comes for the first time has failed at nothing. */
    @ParameterizedTest
    @CsvSource({"/, 0", "/?refused, 1", "/?over, 1"})
    void warnsAtTheDoorOnlyOfWhatHasHappened(String address, int warnings) {
        var door = String.valueOf(gateway.browser().get(address).getResponseBody());

        assertThat(Pattern.compile("role=\"alert\"").matcher(door).results()).hasSize(warnings);
    }

    @Test
    void isAPageWhereThereIsNone() {
        var page = browser.get("/app/nothing-here");

        assertThat(page.getStatus().value()).isEqualTo(404);
        assertThat(page.getResponseBody()).contains("Cette page n&#39;existe pas");
    }

    @Test
    void isKeptByNobodyAndRunsNothingOfAnybodyElse() {
        lists(LISTING);
        var headers = browser.get("/app/requests").getResponseHeaders();

        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void isSmallEnoughForASlowNetwork() {
        lists(LISTING);
        var page = String.valueOf(browser.get("/app/requests").getResponseBody());

        assertThat(Pattern.compile("(?:src|href)=\"/assets/")
                        .matcher(page)
                        .results()
                        .count())
                .isLessThanOrEqualTo(5);
        assertThat(page.length()).isLessThan(20_000);
    }

    @Test
    void storesNothingInTheBrowser() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/assets/relais.js")))
                .contains("addEventListener")
                .doesNotContain("localStorage")
                .doesNotContain("sessionStorage")
                .doesNotContain("indexedDB")
                .doesNotContain("document.cookie");
    }

    /** Scripts of others are those that were looked at, byte for byte. */
    @ParameterizedTest
    @CsvSource({
        "htmx.min.js, a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130",
        "hx-sse.min.js, 18ef2761356ec1fe0bb6d92612315b37517a7c1e9856b661c5ae81fef239d103"
    })
    void runsTheScriptsThatWereLookedAt(String file, String digest) throws Exception {
        var bytes = Files.readAllBytes(Path.of("src/main/resources/assets", file));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(digest);
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        var answer = gateway.running()
                .http()
                .get()
                .uri("/")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .exchange()
                .expectBody(String.class)
                .returnResult();

        assertThat(answer.getResponseBody()).contains("<html lang=\"en\">").contains("Sign in");
    }
}
