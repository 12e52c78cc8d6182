package fr.relais.gateway;

import java.util.HashMap;
import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** How somebody says where and when she is reached, in which weeks she is on duty, and which software is told. */
class ConsoleReachTest {

    private static final String CONTACT = """
            {"channels": ["MAIL"], "language": "FR", "manager": true, "safeUntil": "2027-02-18T21:40:00Z",
             "hours": {"days": ["MONDAY", "FRIDAY"], "from": "08:00", "to": "18:30"}, "open": ["MAIL", "SMS"]}
            """;

    private static final String NOTHING = """
            {"channels": [], "language": "FR", "manager": false,
             "hours": {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
               "from": "00:00", "to": "00:00"}, "open": []}
            """;

    private static final String WEEKS = """
            {"weeks": [{"week": "2026-W49", "taken": true, "own": true},
                       {"week": "2026-W53", "taken": true, "own": false},
                       {"week": "2027-W01", "taken": false, "own": false}]}
            """;

    private static final String WEBHOOK = """
            {"open": true, "given": true, "secrets": 1, "standing": "STOPPED", "failingSince": "2026-11-27T03:00:00Z",
             "attempts": [{"at": "2026-11-30T03:00:00Z", "test": true, "result": "SENT_ELSEWHERE"}]}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.centre("a-centre"));
    private String contact = CONTACT;

    @BeforeEach
    void somebody() {
        gateway.running()
                .notification()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(answer(request.uri()))));
    }

    private String answer(String uri) {
        if (uri.endsWith("/secret")) {
            return "{\"secret\": \"whsec_c2hvd24gb25jZQ==\"}";
        }
        if (uri.contains("/webhook")) {
            return WEBHOOK;
        }
        return uri.contains("/duty") ? WEEKS : contact;
    }

    private String text(String path) {
        var page = browser.get(path);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    private void sent(String method, String path, String body) {
        var last = gateway.running().notification().lastReceived();
        assertThat(last.method() + " " + last.path()).isEqualTo(method + " " + path);
        assertThat(last.body()).isEqualTo(body);
    }

    @Test
    void showsThatSheIsReachedAndWhenAndNeverWhere() {
        assertThat(text("/app/reach"))
                .contains("courriel", "vous répondez pour votre organisation", "lundi, vendredi", "de 08:00 à 18:30")
                .containsPattern("value=\"MONDAY\"[^>]* checked")
                .doesNotContainPattern("value=\"TUESDAY\"[^>]* checked");
    }

    @Test
    void offersNothingWhereNothingIsSent() {
        contact = NOTHING;

        assertThat(text("/app/reach"))
                .contains("rien n'est envoyé hors de Relais", "Vous n'êtes prévenue que dans Relais")
                .doesNotContain("name=\"mail\"", "name=\"safe\"");
    }

    @Test
    void sendsWhatSheSaysWhole() {
        text("/app/reach");

        browser.post(
                "/app/reach/contact",
                new HashMap<>(Map.of(
                        "mail", "her@example.org",
                        "phone", "+33 6 00 00 00 00",
                        "language", "EN",
                        "days", "MONDAY",
                        "begins", "08:00",
                        "safe", "yes")));

        sent(
                "PUT",
                "/v1/inbox/contact",
                "{\"mail\":\"her@example.org\",\"phone\":\"+33600000000\",\"language\":\"EN\","
                        + hours("08:00", "00:00") + "\"manager\":false,\"safe\":true}");
        assertThat(text("/app/reach")).contains("vous serez prévenue ainsi").doesNotContain("her@example.org");
    }

    private String hours(String from, String to) {
        var said = gateway.running().notification().lastReceived().body();
        var hours = said.substring(said.indexOf("\"hours\""), said.indexOf("\"manager\""));
        assertThat(hours).contains("\"from\":\"" + from + "\"", "\"to\":\"" + to + "\"", "[\"MONDAY\"]");
        return hours;
    }

    @Test
    void confirmsAndWithdraws() {
        text("/app/reach");

        browser.post("/app/reach/confirmation", Map.of());
        sent("POST", "/v1/inbox/contact/confirmation", "{}");
        browser.post("/app/reach/withdrawal", Map.of());
        sent("DELETE", "/v1/inbox/contact", "");
    }

    @Test
    void takesAndGivesBackAWeek() {
        var page = text("/app/reach");

        assertThat(page)
                .contains(
                        "du lundi 30 novembre 2026 au dimanche 6 décembre 2026",
                        "du lundi 28 décembre 2026 au dimanche 3 janvier 2027",
                        "du lundi 4 janvier 2027 au dimanche 10 janvier 2027")
                .contains("/app/reach/duty/2026-W49/give-back", "/app/reach/duty/2027-W01/take")
                .doesNotContain("/2026-W53/");
        browser.post("/app/reach/duty/2027-W01/take", Map.of());
        sent("PUT", "/v1/inbox/duty/2027-W01", "{}");
        browser.post("/app/reach/duty/2026-W49/give-back", Map.of());
        sent("DELETE", "/v1/inbox/duty/2026-W49", "");
        assertThat(browser.post("/app/reach/duty/next-week/take", Map.of())
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void showsWhetherTheSoftwareIsCalledAndNeverItsAddress() {
        assertThat(text("/app/reach/software"))
                .contains("Arrêté", "Signé avec 1 secret", "il renvoie ailleurs", "(essai)", "Reprendre")
                .doesNotContain("/app/reach/software/pause");
        browser.post("/app/reach/software/address", Map.of("address", "https://soft.example.org/relais"));
        sent("PUT", "/v1/inbox/webhook", "{\"address\":\"https://soft.example.org/relais\"}");
        browser.post("/app/reach/software/test", Map.of());
        sent("POST", "/v1/inbox/webhook/test", "{}");
        assertThat(text("/app/reach/software")).doesNotContain("soft.example.org");
    }

    @Test
    void showsASecretOnce() {
        text("/app/reach/software");

        var page = browser.post("/app/reach/software/secret", Map.of());

        assertThat(String.valueOf(page.getResponseBody())).contains("whsec_c2hvd24gb25jZQ==");
        assertThat(page.getResponseHeaders().getCacheControl()).contains("no-store");
        assertThat(text("/app/reach/software")).doesNotContain("whsec_");
    }
}
