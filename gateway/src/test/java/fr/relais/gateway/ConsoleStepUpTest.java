package fr.relais.gateway;

import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;

import static fr.relais.gateway.TestBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

/** A file that is given after a fresh sign-in only is offered again after it. */
class ConsoleStepUpTest {

    private static final String FILE = "/app/figures/2026-T3/RAPPORTEUR/requests.csv";
    private static final String OTHERS = "{\"status\": 401, \"code\": \"%s\"}";

    private static final String PUBLICATIONS = """
            {"publications": [{"upTo": "2026-T3", "audience": "RAPPORTEUR", "version": "2", "periods": [],
              "files": ["requests.csv"]}], "text": {"fr": "Note.", "en": "Note."}}
            """;

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser rapporteur = gateway.browser(TestCaller.rapporteur());

    private void asksFor(String code) {
        gateway.running().notification().answers(401, "application/problem+json", OTHERS.formatted(code));
    }

    @Test
    void leadsToTheSignInAndBackToWhereTheFileIsOffered() {
        asksFor("sign-in-again");
        assertThat(location(rapporteur.get(FILE))).hasToString("/oauth2/authorization/console");

        assertThat(location(rapporteur.signIn(gateway, TestCaller.rapporteur())))
                .hasToString("/app/figures");

        gateway.running().notification().answers(200, "application/json", PUBLICATIONS);
        assertThat(rapporteur.get("/app/figures").getResponseBody())
                .contains("Votre identité est confirmée")
                .contains(FILE);
        gateway.running().notification().answers(200, "text/csv", "a;b");
        var file = rapporteur.get(FILE);
        assertThat(file.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("requests.csv");
        assertThat(file.getResponseBody()).isEqualTo("a;b");
    }

    @Test
    void leadsBackToTheBoardThatOffersThePlaces() {
        var coordinator = gateway.browser(TestCaller.coordinator());
        gateway.running().capacity().answers(401, "application/problem+json", OTHERS.formatted("sign-in-again"));

        assertThat(location(coordinator.get("/app/country/places.csv"))).hasToString("/oauth2/authorization/console");
        assertThat(gateway.running().capacity().lastReceived().path()).startsWith("/v1/exports/availability");
        assertThat(location(coordinator.signIn(gateway, TestCaller.coordinator())))
                .hasToString("/app/country");
    }

    /** A redirect from a form to the provider is what the browser was told not to follow. */
    @Test
    void isReachedFromAFormByAPageOfOurs() {
        gateway.running().placement().answers(401, "application/problem+json", OTHERS.formatted("sign-in-again"));
        var referrer = gateway.browser(TestCaller.as("REFERRER", "an-org"));
        referrer.get("/rights");

        var answer = referrer.post("/app/requests/drafts", Map.of());

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getFirst("Refresh")).isEqualTo("0;url=/oauth2/authorization/console");
    }

    /** She may have left her place; what she wanted is nothing of whoever signs in there. */
    @Test
    void leadsNobodyElseThere() {
        asksFor("sign-in-again");
        rapporteur.get(FILE);

        assertThat(location(rapporteur.signIn(gateway, TestCaller.as("RAPPORTEUR", "another-org"))))
                .hasToString("/");
    }

    @Test
    void isNotWhatEndsASession() {
        asksFor("unauthenticated");

        assertThat(location(rapporteur.get(FILE))).hasToString("/?over");
    }
}
