package fr.relais.gateway;

import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rapporteur reads on the screen: the newest publication, in words, with the edition that she may see now. */
class ConsoleFiguresTest {

    private static final String FIGURES = "/app/figures";

    private static final String PUBLICATIONS = """
            {"publications": [%s, %s, %s, %s], "text": {"fr": "Note.", "en": "A note."}}
            """.formatted(
                    edition("2026-T2", "PUBLIC"),
                    edition("2026-T2", "RAPPORTEUR"),
                    edition("2026-T3", "PUBLIC"),
                    edition("2026-T3", "RAPPORTEUR"));

    /** As it is published: with its mark, and marks of quotation where a cell holds what would end it. */
    private static final String DEFINITIONS = """
            \ufefftable;titre;title;définition;definition
            requests;Demandes;Requests;"Demandes ; un ""ménage"" compte une fois.";Requests of the period.
            placements;Suites données;Placements;Ce qu'elles étaient devenues.;What became of them.
            """;

    private static final Map<String, String> TABLES = Map.of(
            "requests.csv", """
                    \ufeffcode;libellé;label;2026-T2;2026-T3
                    ALL;toutes les demandes;all requests;%s;s
                    """,
            "placements.csv", """
                    \ufeffcode;libellé;label;2026-T2;2026-T3
                    PLACED;arrivée;arrived;7;8
                    TOTAL;ensemble;total;9;10
                    """);

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser rapporteur = gateway.browser(TestCaller.rapporteur());

    private static String edition(String upTo, String audience) {
        return """
                {"upTo": "%s", "audience": "%s", "version": "2", "periods": ["2026-T2", "2026-T3"],
                 "files": ["methode-method.csv", "definitions.csv", "requests.csv", "placements.csv", "tables.xlsx"]}""".formatted(upTo, audience);
    }

    @BeforeEach
    void arePublished() {
        gives(true);
    }

    /** The fullest edition only to somebody who has just signed in, as the service does it. */
    private void gives(boolean fullest) {
        gateway.running().notification().answers((request, response) -> {
            var uri = request.uri();
            var closed = !fullest && uri.contains("/rapporteur/");
            return response.status(closed ? 401 : 200)
                    .header("Content-Type", closed ? "application/problem+json" : "application/json")
                    .sendString(Mono.just(closed ? "{\"status\": 401, \"code\": \"sign-in-again\"}" : answer(uri)));
        });
    }

    private static String answer(String uri) {
        if (uri.endsWith("/publications")) {
            return PUBLICATIONS;
        }
        var name = uri.substring(uri.lastIndexOf('/') + 1);
        return name.equals("definitions.csv")
                ? DEFINITIONS
                : TABLES.get(name).formatted(uri.contains("/rapporteur/") ? "31" : "30");
    }

    private String text() {
        var page = rapporteur.get(FIGURES);
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'").replace("&quot;", "\"");
    }

    @Test
    void areTheMainTablesOfTheNewestPublication() {
        assertThat(text())
                .contains("Principaux tableaux jusqu'à 2026-T3")
                .contains("<caption>Demandes</caption>", "<caption>Suites données</caption>")
                .contains("Demandes ; un \"ménage\" compte une fois.")
                .containsPattern("(?s)<th scope=\"col\">2026-T2</th><th scope=\"col\">2026-T3</th>")
                .contains(
                        "<th scope=\"row\">toutes les demandes</th><td class=\"number\">31</td><td class=\"number\">s</td>")
                .contains("<th scope=\"row\">ensemble</th><td class=\"number\">9</td><td class=\"number\">10</td>")
                .contains("Un « s » tient lieu d'un nombre trop petit")
                .doesNotContain("/app/figures/fullest");
        assertThat(gateway.running().notification().received())
                .extracting(StubService.Received::path)
                .filteredOn(path -> path.endsWith(".csv"))
                .allMatch(path -> path.contains("/2026-T3/rapporteur/"));
    }

    @Test
    void areSaidInTheLanguageOfTheReader() {
        rapporteur.get("/language/en");

        assertThat(text())
                .contains("<caption>Requests</caption>", "all requests", "Requests of the period.", "Requests (CSV)")
                .doesNotContain("toutes les demandes");
    }

    @Test
    void nameTheirFilesInWords() {
        assertThat(text())
                .containsPattern("<a href=\"/app/figures/2026-T3/PUBLIC/requests.csv\">Demandes \\(CSV\\)</a>")
                .containsPattern("<a href=\"[^\"]+/methode-method.csv\">Méthode \\(CSV\\)</a>")
                .contains(">Tous les tableaux, en un classeur (XLSX)</a>")
                .doesNotContainPattern(">[a-z-]+\\.(?:csv|xlsx)</a>");
        assertThat(text().indexOf("/2026-T3/PUBLIC/")).isLessThan(text().indexOf("/2026-T2/PUBLIC/"));
    }

    @Test
    void areThePublicOnesUntilSomebodyHasShownWhoSheIs() {
        gives(false);

        assertThat(text())
                .contains("<td class=\"number\">30</td>", "href=\"/app/figures/fullest\"")
                .doesNotContain("<td class=\"number\">31</td>");
        assertThat(TestBrowser.location(rapporteur.get("/app/figures/fullest")))
                .hasToString("/oauth2/authorization/console");

        assertThat(TestBrowser.location(rapporteur.signIn(gateway, TestCaller.rapporteur())))
                .hasToString(FIGURES);
        gives(true);
        assertThat(TestBrowser.location(rapporteur.get("/app/figures/fullest"))).hasToString(FIGURES);
        assertThat(text()).contains("<td class=\"number\">31</td>");
    }

    /** The list is there, whatever becomes of the tables. */
    @Test
    void mayBeMissing() {
        gateway.running().notification().answers((request, response) -> {
            var isList = request.uri().endsWith("/publications");
            return response.status(isList ? 200 : 404)
                    .header("Content-Type", isList ? "application/json" : "application/problem+json")
                    .sendString(Mono.just(isList ? PUBLICATIONS : "{\"status\": 404, \"code\": \"not-found\"}"));
        });

        assertThat(text()).contains("Fichiers à télécharger", "Méthode (CSV)").doesNotContain("<table");
    }
}
