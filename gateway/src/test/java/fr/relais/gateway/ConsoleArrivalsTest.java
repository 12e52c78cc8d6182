package fr.relais.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is expected and does not come: nobody came, or the place is kept on; each only when its time has come. */
class ConsoleArrivalsTest {

    private static final String OFFER = """
            {"offer": "an-offer", "status": "%s", "beds": 1, "reservedUntil": "%s", "noShowFrom": "%s",
             "household": {"people": [{"ageBand": "ADULT", "gender": "F"}]}}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser centre = gateway.browser(TestCaller.centre("a-centre"));

    /** Where the offer is whose reservation ends, and whose no-show begins, so many hours from now. */
    private String offer(String status, int reservation, int noShow) {
        var offer = OFFER.formatted(status, hours(reservation), hours(noShow));
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(
                                request.uri().endsWith("/v1/offers") ? "{\"offers\": [" + offer + "]}" : offer)));
        var found = Pattern.compile("/app/offers/[\\w-]{12}")
                .matcher(String.valueOf(centre.get("/app/offers").getResponseBody()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Instant hours(int fromNow) {
        return Instant.now().plus(Duration.ofHours(fromNow));
    }

    private String text(String path) {
        return String.valueOf(centre.get(path).getResponseBody()).replace("&#39;", "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/no-show     | Personne n'est venu        | C'est noté : personne n'est venu.",
                "/reservation | Nous gardons la place      | C'est noté : vous gardez la place."
            })
    void isSaidWithOneTap(String command, String button, String said) {
        var at = offer("CONFIRMED", -1, -1);
        var form = ShownForm.to(text(at), command);
        assertThat(form.html()).contains(button);

        var done = centre.post(form.action(), form.filled(Map.of()));

        var sent = gateway.running().placement().lastReceived();
        assertThat(sent.method() + " " + sent.path()).isEqualTo("POST /v1/offers/an-offer" + command);
        assertThat(sent.headers().get("Idempotency-Key")).isEqualTo(form.mark());
        assertThat(TestBrowser.location(done).getPath()).isEqualTo(at);
        assertThat(text(at)).contains(said);
    }

    @Test
    void isNotOfferedBeforeItsTime() {
        assertThat(text(offer("CONFIRMED", 1, 13))).doesNotContain("/no-show").doesNotContain("/reservation\"");
        assertThat(text(offer("CONFIRMED", -1, 11))).doesNotContain("/no-show").contains("/reservation\"");
    }

    /** Who has not said yes yet is not somebody who has not come; the place can be kept for her all the same. */
    @Test
    void isNotSaidOfSomebodyWhoHasNotAgreed() {
        assertThat(text(offer("ACCEPTED", -1, -1))).doesNotContain("/no-show").contains("/reservation\"");
    }

    /**
     * Nobody is told when the search takes up a yes in principle, so the page looks by itself while it waits for that.
     */
    @Test
    void isLookedForAgainAndAgainBetweenTheYesAndTheHold() {
        assertThat(text(offer("AGREED", 1, 13))).contains("relais:changed from:body, every 5s");
        assertThat(text(offer("ACCEPTED", 1, 13)))
                .contains("relais:changed from:body")
                .doesNotContain("every 5s");
    }

    @Test
    void saysWhatHasHappenedWhenItIsTooLate() {
        var at = offer("CONFIRMED", -1, -1);
        var form = ShownForm.to(text(at), "/no-show");
        gateway.running().placement().answers(409, "application/problem+json", "{\"status\": 409, \"code\": \"x\"}");

        var answer = centre.post(form.action(), form.filled(Map.of()));

        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(String.valueOf(answer.getResponseBody())).contains("Rien n&#39;a été changé");
    }
}
