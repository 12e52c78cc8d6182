package fr.relais.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of a request: since when it is so, until when, what comes next; and her yes and her no. */
class ConsoleRequestTest {

    private static final String REFERENCE = "d41d8cd98f00b204e9800998ecf8427e";
    private static final String SENT = "2026-11-20T03:00:00Z";

    private static final String REQUEST = """
            {"reference": "%s", "status": "%s", "track": "EMERGENCY", "dangerTier": "HIGH", "people": 1,
             "submittedAt": "%s", "household": {"people": [
               {"ageBand": "ADULT", "gender": "F", "ageStatus": "ADULT"}]}, "relocation": "REMOVAL_REQUIRED",
             "dangerZones": ["75"], "needs": [], "wishes": [], "languages": []%s}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.referrer("an-org"));

    /** Where a request of this status is, of which this is told besides. */
    private String page(String status, String more) {
        return TheRequest.page(gateway, browser, REFERENCE, REQUEST.formatted(REFERENCE, status, SENT, more));
    }

    private String text(String path) {
        var page = browser.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    private static String moment(String name, Duration fromNow) {
        return ", \"%s\": \"%s\"".formatted(name, Instant.now().plus(fromNow));
    }

    @Test
    void saysSinceWhenAndUntilWhenAPlaceIsReservedAndWhatEndsThen() {
        var since = Instant.now().minus(Duration.ofMinutes(40));

        var page = text(
                page("ACCEPTED", ", \"since\": \"" + since + "\"" + moment("reservedUntil", Duration.ofHours(20))));

        assertThat(page)
                .contains("depuis", "datetime=\"" + since + "\"", "La place est réservée au moins jusqu'à")
                .contains("elle n'est rendue que si quelqu'un le décide", "c'est à elle de décider")
                .doesNotContain("Le temps de la réservation est passé");
    }

    @Test
    void saysThatNothingIsLostWhenTheReservationIsOver() {
        assertThat(text(page("CONFIRMED", moment("reservedUntil", Duration.ofHours(-2)))))
                .contains("Le temps de la réservation est passé", "Elle reste réservée")
                .doesNotContain("au moins jusqu'à");
    }

    @Test
    void saysOfASearchSinceWhenOnlyWhereItIsNotSinceItWasSent() {
        assertThat(text(page("SEARCHING", ", \"since\": \"" + SENT + "\"")))
                .contains("jamais fermée par un délai")
                .doesNotContain("depuis")
                .doesNotContain("réservée au moins");
        assertThat(text(page("SEARCHING", ", \"since\": \"2026-11-22T03:00:00Z\"")))
                .contains("depuis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | true  | elle accepte.",
                "no  | false | elle ne veut pas de cette place. On continue à chercher, elle garde son ancienneté."
            })
    void takesHerYesAndHerNoAlike(String answer, boolean agrees, String said) {
        var at = page("ACCEPTED", "");
        var button = ShownForm.all(text(at)).stream()
                .filter(form -> form.html().contains("name=\"agrees\" value=\"" + answer + "\""))
                .findFirst()
                .orElseThrow();

        var done = browser.post(button.action(), button.filled(Map.of("agrees", answer)));

        var sent = gateway.running().placement().lastReceived();
        assertThat(sent.path()).isEqualTo("/v1/placement-requests/" + REFERENCE + "/agreement");
        assertThat(sent.body()).isEqualTo("{\"agrees\":" + agrees + "}");
        assertThat(sent.headers().get("Idempotency-Key")).isEqualTo(button.mark());
        assertThat(TestBrowser.location(done).getPath()).isEqualTo(at);
        assertThat(text(at)).contains(said);
    }

    /** Nobody has to, nothing is chosen beforehand, and nobody who looks for a place is told. */
    @Test
    void takesForTheStatisticsWhatSomebodyWantsToSay() {
        var at = page("PLACED", "");
        gateway.running()
                .notification()
                .answers((request, response) -> response.status(204).send());
        assertThat(text(at)).contains("href=\"" + at + "/figures\"");
        var form = ShownForm.to(text(at + "/figures"), "/given");
        assertThat(form.html())
                .contains("travail forcé", "inspection du travail")
                .doesNotContain("selected", "NOT_GIVEN");
        var before = gateway.running().placement().received().size();

        var done = browser.post(form.action(), form.filled(Map.of("kind", "LABOUR", "identification", "")));

        var sent = gateway.running().notification().lastReceived();
        assertThat(sent.method() + " " + sent.path()).isEqualTo("PUT /v1/statistics/exploitations/" + REFERENCE);
        assertThat(sent.body()).contains("\"kind\":\"LABOUR\"", "\"identification\":\"NOT_GIVEN\"");
        assertThat(gateway.running().placement().received()).hasSize(before);
        assertThat(TestBrowser.location(done).getPath()).isEqualTo(at + "/figures");
        assertThat(text(at + "/figures")).contains("C'est noté pour les statistiques.");
    }

    @Test
    void asksForNothingForTheStatisticsWhileAPlaceIsLookedFor() {
        assertThat(text(page("SEARCHING", ""))).doesNotContain("/figures");
    }

    /** Without a press of one of the two buttons nobody has said yes for her. */
    @Test
    void takesAnAnswerThatIsNoneForNoYes() {
        var at = page("ACCEPTED", "");
        text(at);

        browser.post(at + "/agreement", Map.of("agrees", "<script>alert(1)</script>"));

        assertThat(gateway.running().placement().lastReceived().body()).isEqualTo("{\"agrees\":false}");
    }
}
