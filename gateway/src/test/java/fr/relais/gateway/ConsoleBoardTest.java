package fr.relais.gateway;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The national board while a service is away: what is known, from when, and what is missing. */
class ConsoleBoardTest {

    private static final String BOARD = "/app/country";

    private static final String CAPACITY = """
            {"at": "2026-11-30T03:00:00Z", "scarcities": [],
             "rows": [{"code": "35", "name": "Ille-et-Vilaine", "centres": 1, "byStatus": {"VACANT": 4},
               "byFreshness": {"FRESH": 4}, "takes": {}}],
             "total": {"centres": 1, "byStatus": {"VACANT": 4}, "byFreshness": {"FRESH": 4}, "takes": {}}}
            """;

    private static final String ASKED = """
            {"offers": [{"request": "d41d8cd98f00b204e9800998ecf8427e", "track": "EMERGENCY", "dangerTier": "HIGH",
              "people": 3, "departement": "35", "beds": 3, "madeAt": "2026-11-30T03:00:00Z",
              "answerBy": "2099-11-30T03:00:00Z"}], "more": false}
            """;

    private static final String UNMET = """
            {"now": {"requests": 2, "people": 7, "reasons": {}}, "days": []}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.coordinator());

    @BeforeEach
    void aCountry() {
        gateway.running().capacity().answers(200, "application/json", CAPACITY);
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(answer(request.uri()))));
    }

    private static String answer(String uri) {
        if (uri.contains("/offers")) {
            return ASKED;
        }
        if (uri.contains("/refusal-reviews")) {
            return "{\"reviews\": []}";
        }
        return uri.contains("/unmet-needs") ? UNMET : "{\"requests\": []}";
    }

    private static void isAway(StubService service) {
        service.answers(503, "application/problem+json", "{\"status\": 503, \"code\": \"try-again-later\"}");
    }

    private String text(String path) {
        var page = browser.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    @Test
    void hidesNothingOfOneServiceWhenAnotherIsAway() {
        isAway(gateway.running().capacity());

        assertThat(text(BOARD))
                .contains("<strong>7</strong> <a href=\"/app/country/unmet\">", "Propositions qui arrivent à échéance")
                .contains("3 personnes, mise à l'abri", "data-away")
                .containsPattern("<strong>Places</strong> : manque ; le service qui le sait ")
                .doesNotContain("class=\"map\"", "places libres confirmées</");
    }

    @Test
    void showsNumbersOfBeforeWithTheirAgeAndNothingOfAnybody() {
        assertThat(text(BOARD)).doesNotContain("data-away");
        isAway(gateway.running().capacity());
        isAway(gateway.running().placement());

        assertThat(text(BOARD + "/board"))
                .containsPattern("<strong>Places</strong> : connu à \\d\\d:\\d\\d, et pas mis à jour depuis")
                .containsPattern("<strong>Besoins non couverts</strong> : connu à \\d\\d:\\d\\d")
                .containsPattern(
                        "<strong>Propositions qui arrivent à échéance</strong> : manque ; .* dernière fois à \\d\\d:\\d\\d")
                .contains("<strong>4</strong> places libres confirmées", "<strong>7</strong>", "class=\"map\"")
                .doesNotContain("3 personnes");
    }

    @Test
    void isUpToDateAgainWithItsServices() {
        text(BOARD);
        isAway(gateway.running().placement());
        assertThat(text(BOARD)).contains("data-away");
        aCountry();

        assertThat(text(BOARD)).doesNotContain("data-away").contains("3 personnes, mise à l'abri");
    }

    /** She may have left her place; what she was told is nothing of whoever signs in there. */
    @Test
    void showsNobodyElseWhatWasKnown() {
        text(BOARD);
        isAway(gateway.running().capacity());
        browser.signIn(gateway, TestCaller.as("COORDINATOR", "another-org"));

        assertThat(text(BOARD)).contains("<strong>Places</strong> : manque").doesNotContain("class=\"map\"");
    }

    /** Nor is it kept from one session to another. */
    @Test
    void isAwayLikeAnyPageWhenNothingIsKnown() {
        text(BOARD);
        isAway(gateway.running().capacity());
        isAway(gateway.running().placement());
        var other = gateway.browser(TestCaller.as("COORDINATOR", "another-org"));

        var page = other.get(BOARD);

        assertThat(page.getStatus().value()).isEqualTo(503);
        assertThat(page.getResponseBody())
                .containsPattern("Dernière réponse reçue : <time datetime=\"[^\"]+\">\\d\\d:\\d\\d</time>")
                .contains("La coordination nationale peut agir par téléphone, jour et nuit :")
                .contains("<a href=\"tel:0199004815\">" + ConsoleGateway.TELEPHONE + "</a>", "tel:115");
    }
}
