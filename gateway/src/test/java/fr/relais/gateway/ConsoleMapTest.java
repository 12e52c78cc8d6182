package fr.relais.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What the map of the national board says is said by a pattern and in words too, and never by a colour alone. */
class ConsoleMapTest {

    private static final Path STYLE = Path.of("src/main/resources/assets/relais.css");

    private static final String ROW = """
            {"code": "%s", "name": "%s", "centres": %d, "byStatus": {"VACANT": %d}, "byFreshness": {}, "takes": {}}""";

    private static final String CAPACITY = """
            {"at": "2026-11-30T03:00:00Z", "scarcities": [], "rows": [%s],
             "total": {"centres": 6, "byStatus": {}, "byFreshness": {}, "takes": {}}}
            """.formatted(String.join(
            ",",
            ROW.formatted("35", "Ille-et-Vilaine", 1, 0),
            ROW.formatted("22", "Côtes-d'Armor", 1, 1),
            ROW.formatted("29", "Finistère", 1, 3),
            ROW.formatted("56", "Morbihan", 1, 4),
            ROW.formatted("974", "La Réunion", 1, 12),
            ROW.formatted("976", "Mayotte", 0, 0)));

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    private String page() {
        gateway.running().capacity().answers(200, "application/json", CAPACITY);
        gateway.running()
                .placement()
                .answers((request, response) ->
                        response.header("Content-Type", "application/json").sendString(Mono.just("""
                                {"offers": [], "more": false, "reviews": [], "requests": [], "days": [],
                                 "now": {"requests": 0, "people": 0, "reasons": {}}}""")));
        var page = gateway.browser(TestCaller.coordinator()).get("/app/country");
        assertThat(page.getStatus().value()).isEqualTo(200);
        return String.valueOf(page.getResponseBody()).replace("&#39;", "'");
    }

    private static String style() {
        try {
            return Files.readString(STYLE);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "35, p0, 35 Ille-et-Vilaine : aucune place libre",
        "22, p1, 22 Côtes-d'Armor : 1 place libre",
        "29, p2, 29 Finistère : 3 places libres",
        "56, p3, 56 Morbihan : 4 places libres",
        "974, p4, 974 La Réunion : 12 places libres"
    })
    void fillsADepartementByItsBand(String code, String pattern, String words) {
        var area = Pattern.compile("<a id=\"m-" + code + "\"[^>]*>.*?</a>", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();

        assertThat(area).contains("fill=\"url(#" + pattern + ")\"").contains("<title>" + words + "</title>");
    }

    @ParameterizedTest
    @CsvSource({"976, Mayotte", "75, Paris"})
    void saysWhereThereIsNoCentreOtherwiseThanWhereNothingIsFree(String code, String name) {
        var area = Pattern.compile("<a id=\"m-" + code + "\"[^>]*>.*?</a>", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();

        assertThat(area)
                .contains("<title>" + code + " " + name + " : aucun lieu d'accueil</title>")
                .doesNotContain("fill=");
        assertThat(style()).containsPattern("\\.map \\.area:not\\(\\[fill]\\) \\{[^}]*stroke-dasharray");
    }

    @Test
    void hasAPatternOfItsOwnForEachBandAndTheSameInItsLegend() {
        var page = page();
        var patterns = Pattern.compile("<pattern id=\"(p\\d)\".*?class=\"hatch h\\d\" d=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        var legend = page.substring(page.indexOf("<ul class=\"legend\">"));

        assertThat(patterns).containsOnlyKeys("p0", "p1", "p2", "p3", "p4");
        assertThat(patterns.values()).doesNotHaveDuplicates();
        assertThat(patterns.keySet())
                .allSatisfy(pattern -> assertThat(legend).contains("fill=\"url(#" + pattern + ")\""));
        assertThat(legend).contains("aucun lieu d'accueil</li>");
    }

    /** The second list of colours is that of the dark scheme. */
    @Test
    void hasAShadeForEachBandInBothSchemes() {
        var style = style();

        for (var band = 0; band < 5; band++) {
            assertThat(style).contains(".map .b" + band + " { fill: var(--band-" + band + "); }");
            assertThat(Pattern.compile("--band-" + band + ": (#[0-9a-f]{6});")
                            .matcher(style)
                            .results()
                            .map(found -> found.group(1))
                            .distinct())
                    .as("shades of band %d", band)
                    .hasSize(2);
        }
        assertThat(style).contains(".map .hatch { stroke: var(--ink)", ".map .h3, .map .h4 { stroke: var(--ground)");
    }
}
