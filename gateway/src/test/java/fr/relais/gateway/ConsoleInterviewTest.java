package fr.relais.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The pre-admission interview from her side: seen, planned, and asked for at another time. */
class ConsoleInterviewTest {

    private static final String REFERENCE = "d41d8cd98f00b204e9800998ecf8427e";

    private static final String REQUEST = """
            {"reference": "%s", "status": "%s", "track": "ORIENTED", "dangerTier": "HIGH", "people": 1,
             "submittedAt": "2026-11-30T03:00:00Z", "household": {"people": [
               {"ageBand": "ADULT", "gender": "F", "ageStatus": "ADULT"}]}, "relocation": "REMOVAL_REQUIRED",
             "dangerZones": ["75"], "needs": [], "wishes": [], "languages": []%s}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.referrer("an-org"));

    /** What stands under a request of this state, and its page. */
    private String page(String status, String interview) {
        return TheRequest.page(gateway, browser, REFERENCE, REQUEST.formatted(REFERENCE, status, interview));
    }

    private static String planned(int hours, String more) {
        return ", \"interview\": {\"at\": \"%s\", \"interpretation\": \"INTERPRETER_BY_VIDEO\"%s}"
                .formatted(Instant.now().plus(hours, ChronoUnit.HOURS), more);
    }

    private String text(String path) {
        var page = browser.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    @Test
    void canBePlannedOnceACentreHasSaidYes() {
        var at = page("ACCEPTED", "");

        assertThat(text(at)).contains("href=\"" + at + "/interview\"", "Fixer un entretien");
        assertThat(text(at + "/interview")).contains("Aucun entretien n'est fixé.", "Proposer cette heure");
    }

    @Test
    void isSeenAndAskedForAtAnotherTimeUntilItIsHeld() {
        var at = page("ACCEPTED", planned(30, ""));

        assertThat(text(at)).contains("Entretien : voir, ou demander une autre heure");
        assertThat(text(at + "/interview"))
                .contains("interprète par vidéo", "Demander une autre heure")
                .containsPattern("data-until=\"[^\"]+\" data-say=\"L'entretien commence dans # minutes.\"")
                .containsPattern("value=\"INTERPRETER_BY_VIDEO\"[^>]* checked");
    }

    @Test
    void isOverWhenItWasHeld() {
        var at = page("ACCEPTED", planned(-3, ", \"heldAt\": \"2026-11-30T03:00:00Z\""));

        assertThat(text(at + "/interview"))
                .contains("Il a eu lieu.")
                .doesNotContain("/interview/plan")
                .doesNotContain("data-until");
    }

    @Test
    void waitsForTheCentresWordWhenItsHourHasPassed() {
        var at = page("ACCEPTED", planned(-3, ""));

        assertThat(text(at + "/interview")).contains("L'heure est passée", "Demander cette heure");
    }

    @Test
    void cannotBePlannedWhereNothingIsToBeDecided() {
        var at = page("SEARCHING", "");

        assertThat(text(at)).doesNotContain("/interview");
        assertThat(text(at + "/interview")).doesNotContain("/interview/plan");
    }

    @Test
    void isSentInTheTimeOfParis() {
        var at = page("ACCEPTED", "");
        text(at + "/interview");

        var answer = browser.post(
                at + "/interview/plan", Map.of("at", "2027-01-15T14:30", "interpretation", "SHARED_LANGUAGE"));

        assertThat(TestBrowser.location(answer).getPath()).isEqualTo(at + "/interview");
        var sent = gateway.running().placement().lastReceived();
        assertThat(sent.path()).isEqualTo("/v1/placement-requests/" + REFERENCE + "/interview");
        assertThat(sent.body()).contains("\"at\":\"2027-01-15T13:30:00Z\"", "\"interpretation\":\"SHARED_LANGUAGE\"");
    }

    @Test
    void isAnnouncedToTheCentreToo() {
        var centre = gateway.browser(TestCaller.centre("a-centre"));
        var offer = "{\"offer\": \"an-offer\", \"status\": \"OPEN\", \"beds\": 1, \"answerBy\": \"%s\"}"
                .formatted(Instant.now().plus(25, ChronoUnit.MINUTES));
        gateway.running().placement().answers(200, "application/json", "{\"offers\": [" + offer + "]}");
        var found = Pattern.compile("/app/offers/[\\w-]{12}")
                .matcher(String.valueOf(centre.get("/app/offers").getResponseBody()));
        assertThat(found.find()).isTrue();
        gateway.running().placement().answers(200, "application/json", offer);

        assertThat(String.valueOf(centre.get(found.group()).getResponseBody()))
                .contains("data-say=\"Il reste # minutes pour répondre à cette proposition.\"");
    }
}
