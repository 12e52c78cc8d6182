package fr.relais.gateway;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody says of a centre's places by a link, without signing in and with one tap each. */
class ConsoleLinkTest {

    private static final String TOKEN = "a".repeat(52);

    private static final String VIEW = """
            {"validUntil": "2099-11-30T03:00:00Z", "places": {"SHORT": %d, "LONG": 1}, "none": "%s",
             "more": [{"unit": 2, "durationClass": "SHORT", "beds": 1}, {"unit": 3, "durationClass": "LONG", "beds": 4}]}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser somebody = gateway.browser();

    private void shows(int places, String none) {
        gateway.running().capacity().answers(200, "application/json", VIEW.formatted(places, none));
    }

    private String look(String token) {
        return text(somebody.post("/confirm", Map.of("token", token)).getResponseBody());
    }

    private static String text(Object page) {
        return String.valueOf(page).replace("&#39;", "'");
    }

    @Test
    void hasABigButtonForEachWord() {
        shows(2, "NOT_SAID");

        var page = look(TOKEN);

        assertThat(page)
                .contains("Rien n'a changé")
                .contains("Une place de plus (unité 2)")
                .contains("4 places de plus (unité 3)")
                .contains(">Plus de place</button>")
                .doesNotContain("/confirm/back");
        assertThat(ShownForm.all(page).stream().filter(form -> form.action().startsWith("/confirm/")))
                .hasSize(4)
                .allSatisfy(form -> assertThat(form.filled(Map.of())).containsEntry("token", TOKEN));
        assertThat(gateway.running().capacity().lastReceived().method()).isEqualTo("GET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/confirm/yes  | {\"word\":\"UNCHANGED\"} | c'est confirmé",
                "/confirm/none | {\"word\":\"NONE_LEFT\"} | C'est noté : plus de place."
            })
    void saysItWithOneTap(String action, String body, String said) {
        shows(2, "NOT_SAID");
        var form = ShownForm.to(look(TOKEN), action);

        var page = text(somebody.post(form.action(), form.filled(Map.of())).getResponseBody());

        var sent = gateway.running().capacity().lastReceived();
        assertThat(sent.method() + " " + sent.path()).isEqualTo("POST /v1/confirmation-link");
        assertThat(sent.body()).isEqualTo(body);
        assertThat(sent.headers().get("Confirmation-Token")).isEqualTo(TOKEN);
        assertThat(page).contains(said).contains("role=\"status\"");
    }

    @Test
    void saysOfWhichUnitAPlaceMoreIsAndWhatWasSeen() {
        shows(2, "NOT_SAID");
        var form = ShownForm.all(look(TOKEN)).stream()
                .filter(one -> one.html().contains("unité 3"))
                .findFirst()
                .orElseThrow();

        var page = text(somebody.post(form.action(), form.filled(Map.of())).getResponseBody());

        assertThat(gateway.running().capacity().lastReceived().body())
                .contains("\"word\":\"ONE_MORE\"")
                .contains("\"unit\":3")
                .contains("\"seen\":3");
        assertThat(page).contains("il y a de la place");
    }

    @Test
    void offersToTakeBackThatNoPlaceIsLeftAndNothingElse() {
        shows(0, "SAID");

        var page = look(TOKEN);

        assertThat(page)
                .contains("il est dit qu'il n'y a plus de place")
                .contains("/confirm/back")
                .doesNotContain("/confirm/yes")
                .doesNotContain("/confirm/more")
                .doesNotContain("<strong>");
        somebody.post("/confirm/back", Map.of("token", TOKEN));
        assertThat(gateway.running().capacity().lastReceived().body()).isEqualTo("{\"word\":\"STILL_FREE\"}");
    }

    @Test
    void showsHowThingsAreWhenItCannotBeSaid() {
        gateway.running()
                .capacity()
                .answers((request, response) -> response.status(
                                request.method().name().equals("GET") ? 200 : 409)
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(
                                request.method().name().equals("GET")
                                        ? VIEW.formatted(7, "TAKEN_BACK")
                                        : "{\"status\": 409, \"code\": \"too-few-beds\"}")));

        var answer = somebody.post("/confirm/none", Map.of("token", TOKEN));

        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(text(answer.getResponseBody()))
                .contains("rien n'a été changé")
                .contains("role=\"alert\"")
                .contains("<strong>7</strong>")
                .doesNotContain("/confirm/none");
    }

    @Test
    void saysTheSameOfEveryLinkThatIsNone() {
        gateway.running().capacity().answers(404, "application/problem+json", "{\"status\": 404}");

        for (var action : new String[] {"", "/yes", "/more", "/none", "/back"}) {
            var answer = somebody.post("/confirm" + action, Map.of("token", TOKEN));
            assertThat(answer.getStatus().value()).isEqualTo(404);
            assertThat(text(answer.getResponseBody())).doesNotContain(TOKEN);
        }
    }

    /** Whatever is typed into the field of the code is no code: it goes nowhere, and comes back on no page. */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a\r\nX-Other: b", "é"})
    void takesWhateverElseIsTypedForNone(String typed) {
        shows(2, "NOT_SAID");

        var page = look(typed);

        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(gateway.running().capacity().lastReceived().headers().get("Confirmation-Token"))
                .isEqualTo("-");
    }
}
