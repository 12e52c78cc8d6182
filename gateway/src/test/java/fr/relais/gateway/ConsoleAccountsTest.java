package fr.relais.gateway;

import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts that may be in wrong hands, as a coordinator sees to them. */
class ConsoleAccountsTest {

    private static final String REQUEST = "d41d8cd98f00b204e9800998ecf8427e";

    private static final String ORGANISATIONS = """
            {"organisations": [
              {"organisation": "asso-calm", "kind": "ASSOCIATION", "departement": "35"},
              {"organisation": "asso-odd", "kind": "ASSOCIATION", "departement": "75"},
              {"organisation": "asso-stolen", "kind": "ASSOCIATION", "departement": "59"},
              {"organisation": "asso-twin", "kind": "ASSOCIATION", "departement": "13"}]}
            """;

    private static final String OVERSEEN = """
            {"organisations": [
              {"organisation": "asso-odd", "submitted": 3, "most": 60, "patterns": ["SWEEP"]},
              {"organisation": "asso-stolen", "submitted": 1, "most": 60,
               "quarantine": {"cause": "ACCOUNT_COMPROMISED", "since": "2026-11-30T03:00:00Z"}},
              {"organisation": "asso-twin", "submitted": 0, "most": 60,
               "quarantine": {"cause": "DURESS", "since": "2026-11-30T03:00:00Z", "usedAt": "2026-11-30T04:00:00Z"}}]}
            """;

    private static final String HELD = """
            {"reference": "%s", "status": "MATCHING", "track": "EMERGENCY", "dangerTier": "HIGH", "people": 1,
             "submittedAt": "2026-11-30T03:00:00Z", "seniority": "2026-11-30T03:00:00Z", "offers": [], "unmet": [],
             "explanations": [], "openings": [], "questions": []%s}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.coordinator());
    private String held = ", \"heldBack\": true";

    @BeforeEach
    void associations() {
        gateway.running()
                .placement()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(answer(request.uri()))));
    }

    private String answer(String uri) {
        if (uri.contains("/coordination/requests?") || uri.endsWith("/coordination/requests")) {
            return "{\"requests\": [" + HELD.formatted(REQUEST, held) + "]}";
        }
        if (uri.contains("/coordination/requests/")) {
            return HELD.formatted(REQUEST, held);
        }
        return uri.contains("/oversight") ? OVERSEEN : ORGANISATIONS;
    }

    private String text(String path) {
        var page = browser.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    private void sent(String path) {
        assertThat(gateway.running().placement().lastReceived().path()).isEqualTo(path);
    }

    @Test
    void showsFirstWhoWaitsThenWhatIsStrikingThenAllOthers() {
        var page = text("/app/accounts");

        assertThat(page)
                .contains("recherches locales passent par beaucoup d'endroits")
                .contains("3 demandes en un jour, 60 au plus", "Un compte de contrainte a servi")
                .contains("un compte utilisé pour elle était en de mauvaises mains");
        assertThat(Pattern.compile("<h3>(asso-\\w+),").matcher(page).results().map(found -> found.group(1)))
                .containsExactly("asso-stolen", "asso-twin", "asso-odd", "asso-calm");
        assertThat(page).doesNotContainPattern("/app/accounts/asso");
    }

    @Test
    void shutsAnAccountOut() {
        text("/app/accounts");
        var page = browser.post("/app/accounts/revocation", Map.of("account", "person-7", "reason", "COMPROMISED"));

        assertThat(page.getStatus().is3xxRedirection()).isTrue();
        sent("/v1/accounts/person-7/revocation");
        assertThat(text("/app/accounts")).contains("ce compte n'est plus cru nulle part");
    }

    @Test
    void letsSearchesWaitAndGoOn() {
        var page = text("/app/accounts");

        browser.post(form(page, "quarantine"), Map.of("cause", "SUSPECTED"));
        sent("/v1/organisations/asso-odd/quarantine");
        browser.post(form(page, "quarantine-end"), Map.of());
        sent("/v1/organisations/asso-stolen/quarantine/end");
    }

    private static String form(String page, String end) {
        var action = Pattern.compile("action=\"(/app/accounts/[\\w-]{12}/" + end + ")\"")
                .matcher(page);
        assertThat(action.find()).isTrue();
        return action.group(1);
    }

    @Test
    void letsOneSearchGoOnFromItsOwnPage() {
        var list = text("/app/open");
        var link = Pattern.compile("/app/open/[\\w-]{12}").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(list).contains("Attend votre parole");

        assertThat(text(link.group())).contains("Cette recherche attend", "cette recherche peut continuer");
        browser.post(link.group() + "/vouching", Map.of());
        sent("/v1/coordination/requests/" + REQUEST + "/vouching");

        held = "";
        assertThat(text(link.group())).doesNotContain("Cette recherche attend", "/vouching");
    }
}
