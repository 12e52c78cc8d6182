package fr.relais.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The national board as it is made of what the services say, with what each figure means beside it. */
class ConsoleCountryTest {

    private static final String REQUEST = "d41d8cd98f00b204e9800998ecf8427e";
    private static final String REVIEW = "c4ca4238a0b923820dcc509a6f75849b";

    private static final String CAPACITY = """
            {"at": "2026-11-30T03:00:00Z", "scarcities": [{"public": "MEN", "since": "2026-11-29T03:00:00Z"}],
             "rows": [{"code": "35", "name": "Ille-et-Vilaine", "centres": 1, "byStatus": {"VACANT": 4, "STALE": 2},
               "byFreshness": {"FRESH": 3, "EXPIRING": 1, "STALE": 2}, "takes": {}}],
             "total": {"centres": 1, "byStatus": {"VACANT": 4, "STALE": 2},
               "byFreshness": {"FRESH": 3, "EXPIRING": 1, "STALE": 2}, "takes": {}}}
            """;

    private static final String UNMET = """
            {"now": {"requests": 2, "people": 7, "reasons": {"NO_PLACE_FOR_HOUSEHOLD": {"EMERGENCY": 1, "LOCAL": 1}}},
             "days": [{"day": "2026-11-29", "requests": 1, "people": 3, "reasons": {}},
                      {"day": "2026-11-30", "requests": 2, "people": 7, "reasons": {}}]}
            """;

    private static final String ONE_REVIEW = """
            {"reference": "%s", "request": "%s", "status": "OPEN", "reason": "AUTONOMY", "cause": "TEXT",
             "refusedAt": "2026-11-30T03:00:00Z", "until": "2026-12-01T03:00:00Z", "bedsKept": true,
             "place": {"departement": "35", "beds": 1}%s}
            """;

    /** Of two months ago: one whose people are at a place, and one that looks for one. */
    private static final String REQUESTS = """
            {"requests": [
              {"reference": "8f14e45fceea167a5a36dedd4bea2543", "status": "PLACED", "track": "EMERGENCY",
               "dangerTier": "HIGH", "people": 8, "submittedAt": "2026-09-01T03:00:00Z"},
              {"reference": "c9f0f895fb98ab9159f51fd0297e236d", "status": "SEARCHING", "track": "EMERGENCY",
               "dangerTier": "HIGH", "people": 9, "submittedAt": "2026-09-01T03:00:00Z"}]}
            """;

    private static final String RATES = """
            {"centres": [
              {"asked": 3, "silent": 1, "refused": 1, "reasons": [{"reason": "AUTONOMY", "refused": 1}]},
              {"asked": 1, "silent": 0, "refused": 1, "reasons": [{"reason": "AUTONOMY", "refused": 1}]}]}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.coordinator());

    @BeforeEach
    void aCountry() {
        says("{\"offers\": [%s, %s], \"more\": true}".formatted(offer(3, "35"), offer(40, "974")));
        gateway.running().capacity().answers(200, "application/json", CAPACITY);
    }

    private void says(String offers) {
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(answer(request.uri(), offers))));
    }

    private static String answer(String uri, String offers) {
        if (uri.contains("/offers")) {
            return offers;
        }
        if (uri.contains("/refusal-reviews/")) {
            return ONE_REVIEW.formatted(REVIEW, REQUEST, ", \"text\": \"Trop loin de <b>tout</b>\"");
        }
        if (uri.contains("/refusal-reviews")) {
            return "{\"reviews\": [" + ONE_REVIEW.formatted(REVIEW, REQUEST, "") + "]}";
        }
        if (uri.contains("/refusals")) {
            return RATES;
        }
        return uri.contains("/unmet-needs") ? UNMET : REQUESTS;
    }

    private static String offer(int minutes, String departement) {
        return """
                {"request": "%s", "track": "EMERGENCY", "dangerTier": "HIGH", "people": 3, "departement": "%s", "beds": 3,
                 "madeAt": "2026-11-30T03:00:00Z", "answerBy": "%s"}
                """.formatted(REQUEST, departement, Instant.now().plus(minutes, ChronoUnit.MINUTES));
    }

    private String text(String path) {
        var page = browser.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    @Test
    void showsOffersThatRunOutInTheOrderOfTheServiceEachLeadingToItsRequest() {
        var page = text("/app/country");

        assertThat(page)
                .contains("Propositions qui arrivent à échéance", "Ille-et-Vilaine", "La Réunion", "danger élevé")
                .contains("D'autres propositions ont plus de temps.")
                .containsPattern("<a href=\"/app/open/[\\w-]{12}\">3 personnes, mise à l'abri</a>")
                .doesNotContain(REQUEST);
        assertThat(page.indexOf("2 min</strong>")).isPositive().isLessThan(page.indexOf("39 min</strong>"));
    }

    /** A stay is its centre's, and is nobody who waits. */
    @Test
    void countsAndListsWhoIsNotAtAPlaceYet() {
        assertThat(text("/app/country"))
                .containsPattern("<td class=\"number\">1</td></tr></tbody></table></div>\\s*<p><a href=\"/app/open\"");
        assertThat(text("/app/open")).contains("9 personnes").doesNotContain("8 personnes");
    }

    @Test
    void saysThatNobodyHasAnAnswerToGive() {
        says("{\"offers\": [], \"more\": false}");

        assertThat(text("/app/country"))
                .contains("Aucun lieu d'accueil n'a de réponse à donner")
                .doesNotContain("D'autres propositions");
    }

    @Test
    void linksEveryDepartementOfTheMapToItsRow() {
        var page = text("/app/country");
        var links = Pattern.compile("<a id=\"m-(\\w+)\" href=\"#d-(\\w+)\" aria-label=\"([^\"]+)\">")
                .matcher(page)
                .results()
                .toList();

        assertThat(links).hasSize(101).allSatisfy(link -> {
            assertThat(link.group(1)).isEqualTo(link.group(2));
            assertThat(page).contains("<tr id=\"d-" + link.group(1) + "\"");
        });
        assertThat(links)
                .anySatisfy(link -> assertThat(link.group(3)).isEqualTo("35 Ille-et-Vilaine : 4 places libres"));
        assertThat(links)
                .anySatisfy(link -> assertThat(link.group(3)).isEqualTo("974 La Réunion : aucun lieu d'accueil"));
    }

    @Test
    void saysWhatEachFigureMeans() {
        var page = text("/app/country");

        assertThat(Pattern.compile(
                                "<li><strong>\\d+</strong>.*?<span class=\"hint\">[^<]{30,}</span></li>",
                                Pattern.DOTALL)
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(6);
        assertThat(page)
                .containsPattern("(?s)Nulle part dans le pays une place confirmée ne peut accueillir :</p>\\s*<ul>"
                        + "<li>Hommes, depuis <time[^>]*>[^<]+</time></li></ul>\\s*</section>")
                .contains("Fraîcheur des places libres", "Bientôt à confirmer")
                .containsPattern(
                        "(?s)<td class=\"number\">3</td>\\s*<td class=\"number\">1</td>\\s*<td class=\"number\">2</td>");
    }

    @Test
    void countsUnmetNeedsByReasonAndDay() {
        assertThat(text("/app/country/unmet"))
                .contains("2 demandes, 7 personnes", "Pas de place pour ce ménage")
                .containsPattern("(?s)Pas de place pour ce ménage</th><td class=\"number\">2</td>")
                .containsPattern("(?s)lundi 30 novembre 2026.*dimanche 29 novembre 2026");
    }

    @Test
    void handsOutPlacesAsTheServiceWritesThem() {
        gateway.running().capacity().answers(200, "text/csv", "a;b\r\n");

        var file = browser.get("/app/country/places.csv");

        assertThat(file.getResponseBody()).isEqualTo("a;b\r\n");
        assertThat(file.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("places.csv");
        assertThat(gateway.running().capacity().lastReceived().path()).isEqualTo("/v1/exports/availability?format=csv");
    }

    @Test
    void showsHowCentresAnswerWithTheFormula() {
        assertThat(text("/app/open/reviews"))
                .contains("En 30 jours, 75 % des sollicitations", "4 sollicitations, 1 restées sans réponse")
                .contains("Formule :", "Refus par raison (2 refus sur 4 sollicitations)");
    }

    @Test
    void showsWhatTheCentreWroteBeforeSomebodyDecides() {
        var list = text("/app/open/reviews");
        var one = Pattern.compile("/app/open/reviews/[\\w-]{12}").matcher(list);
        assertThat(one.find()).isTrue();
        assertThat(list).doesNotContain("Trop loin");

        assertThat(text(one.group()))
                .contains("Trop loin de &lt;b&gt;tout&lt;/b&gt;", "Le refus tient", "Le refus n'est pas recevable")
                .containsPattern("/app/open/[\\w-]{12}\"")
                .doesNotContain(REVIEW);
        browser.post(one.group() + "/override", Map.of());
        assertThat(gateway.running().placement().lastReceived().path())
                .isEqualTo("/v1/coordination/refusal-reviews/" + REVIEW + "/override");
    }
}
