package fr.relais.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts, requests and offers as they are shown: with what was told, and with no reference. */
class ConsoleTemplatesTest {

    private static final String REFERENCE = "d41d8cd98f00b204e9800998ecf8427e";

    private static final String DRAFT = """
            {"draft": "a-draft", "answers": {"track": ["EMERGENCY"], "tier": ["HIGH"], "people.ADULT.F": ["1"],
             "relocation": ["REMOVAL_REQUIRED"], "zone": ["75"], "language": ["ti"], "need": ["STEP_FREE"]}}
            """;

    private static final String REQUEST = """
            {"reference": "%s", "status": "CONFIRMED", "track": "EMERGENCY", "dangerTier": "HIGH",
             "submittedAt": "2026-11-30T03:00:00Z", "household": {"people": [
               {"ageBand": "ADULT", "gender": "F", "ageStatus": "ADULT"}]}, "relocation": "REMOVAL_REQUIRED",
             "dangerZones": ["75"], "needs": ["STEP_FREE"], "wishes": [],
             "languages": [{"code": "ti", "level": "FLUENT"}], "journey": {"legs": [
               {"mode": "TRAIN", "departsAt": "2026-12-01T08:00:00Z", "arrivesAt": "2026-12-01T12:00:00Z"}],
               "escort": "REFERRER", "payer": "REFERRER"}}
            """.formatted(REFERENCE);

    private static final String OFFER = """
            {"offer": "an-offer", "status": "OPEN", "beds": 1, "answerBy": "2099-11-30T03:00:00Z",
             "household": {"people": [{"ageBand": "ADULT", "gender": "F"}]},
             "languages": [{"code": "ti", "level": "FLUENT"}]}
            """;

    private static final String CENTRE = """
            {"centre": "a-centre", "kind": "CHRS", "status": "VALIDATED", "beds": {}, "compromised": false, "units": [
              {"unit": "a-unit", "mode": "PER_BED", "capacity": 1, "durationClass": "LONG", "cots": 0, "features": [],
               "languages": [{"code": "rom", "level": "BASIC"}, {"code": "fr", "level": "NATIVE"}], "beds": []}]}
            """;

    /** What stands in the fields of each page of a draft. */
    private static final Map<String, Map<String, String>> ANSWERED = Map.of(
            "when", Map.of("track", "EMERGENCY", "tier", "HIGH"),
            "who", Map.of("people.ADULT.F", "1"),
            "where", Map.of("relocation", "REMOVAL_REQUIRED", "zone", "75"),
            "needs", Map.of("need", "STEP_FREE", "language", "ti"));

    /** What each page of a request says of it. */
    private static final Map<String, String[]> TOLD = Map.of(
            "", new String[] {"18 à 59 ans", "femme", "tigrinya (courant)", "Train", "Confirmée par la personne"},
            "/sheet",
                    new String[] {
                        "18 à 59 ans",
                        "femme",
                        "tigrinya (courant)",
                        "Train",
                        "jamais écrit ici",
                        "<strong><a href=\"tel:0199004815\">01 99"
                    },
            "/journey", new String[] {"Train", "Lire le point de rendez-vous"},
            "/withdraw", new String[] {"On ne cherchera plus"});

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.referrer("an-org"));

    /** Looks at a list, and finds the address of what is in it. */
    private String addressIn(TestBrowser somebody, String list, String content) {
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(request.uri().contains("drafts") ? "{\"drafts\": []}" : content)));
        var found = Pattern.compile(list + "/[\\w-]{12}")
                .matcher(String.valueOf(somebody.get(list).getResponseBody()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String text(TestBrowser somebody, String path) {
        var page = somebody.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"when", "who", "where", "needs", "check"})
    void showsEveryPageOfADraftWithWhatWasAnswered(String step) {
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .header("ETag", "\"1\"")
                        .status(request.method().name().equals("POST") ? 201 : 200)
                        .sendString(Mono.just(DRAFT)));
        browser.get("/rights");
        var begun = TestBrowser.location(browser.post("/app/requests/drafts", Map.of()))
                .getPath();

        var page = browser.get(begun.replace("/when", "/" + step));

        assertThat(page.getStatus().value()).isEqualTo(200);
        assertThat(page.getResponseBody()).doesNotContain("a-draft");
        var form = ShownForm.to(String.valueOf(page.getResponseBody()), step.equals("check") ? "/send" : "/" + step);
        ANSWERED.getOrDefault(step, Map.of())
                .forEach((field, value) -> assertThat(form.has(field, value))
                        .as("%s in %s", value, field)
                        .isTrue());
        if (step.equals("check")) {
            assertThat(String.valueOf(page.getResponseBody()).replace("&#39;", "'"))
                    .contains("Une place cette nuit", "Danger élevé", "18 à 59 ans", "femme", "Éloignement nécessaire")
                    .contains("Paris", "Accès de plain-pied", "tigrinya");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sheet", "/journey", "/withdraw"})
    void showsARequestWithWhatWasAskedFor(String page) {
        var listed = REQUEST.replace("\"household\"", "\"people\": 1, \"asked\"");
        var address = addressIn(browser, "/app/requests", "{\"requests\": [" + listed + "]}");
        gateway.running().placement().answers(200, "application/json", REQUEST);

        assertThat(text(browser, address + page)).contains(TOLD.get(page)).doesNotContain(REFERENCE);
    }

    @Test
    void showsAnOfferWithNothingOfWhoAsks() {
        var centre = gateway.browser(TestCaller.centre("a-centre"));
        var address = addressIn(centre, "/app/offers", "{\"offers\": [" + OFFER + "]}");
        gateway.running().placement().answers(200, "application/json", OFFER);

        assertThat(text(centre, address))
                .contains(
                        "18 à 59 ans", "femme", "tigrinya (courant)", "rien de particulier", "Oui, nous l'accueillons")
                .doesNotContain("an-offer");
    }

    @Test
    void showsHowWellLanguagesAreSpokenInAUnit() {
        var centre = gateway.browser(TestCaller.centre("a-centre"));
        gateway.running()
                .capacity()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(
                                request.uri().endsWith("/centres") ? "{\"centres\": [" + CENTRE + "]}" : CENTRE)));
        var board = TestBrowser.location(centre.get("/app/centre")).getPath();

        assertThat(text(centre, board)).contains("romani (notions), français (langue maternelle)");
    }

    /** Otherwise a gateway that is stopped would wait for every page that somebody looks at. */
    @Test
    void areFollowedUntilTheGatewayEnds() {
        var own = ConsoleGateway.own();
        var somebody = own.browser(TestCaller.referrer("an-org"));
        own.running()
                .notification()
                .answers((request, response) -> response.sse()
                        .sendString(Flux.concat(Mono.just(":open\n\n"), Flux.never()), StandardCharsets.UTF_8));
        var ended = somebody.follow("/app/live").then().toFuture();

        own.running().close();

        assertThat(ended).succeedsWithin(Duration.ofSeconds(1));
    }
}
