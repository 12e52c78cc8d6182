package fr.relais.figures.adapter.web;

import java.time.Instant;
import java.util.stream.IntStream;

import fr.relais.figures.RunningFigures;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.figures.application.ReleasesSaid;
import fr.relais.figures.application.SomeFacts;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A release that says a figure otherwise than before is refused: nothing may be read, by whomever, until it is looked
 * at.
 */
class RefusedReleaseTest {

    private static final Quarter QUARTER = new Quarter(2026, 4);

    private static RunningFigures figures;

    @BeforeAll
    static void freezeWhatWasSaidOtherwise() {
        figures = new RunningFigures(Instant.parse("2027-03-01T00:00:00Z"));
        var facts = IntStream.range(0, 40)
                .mapToObj(at -> SomeFacts.in(QUARTER).fact())
                .toList();
        figures.service()
                .bean(ReleasesSaid.class)
                .remember("2026-T4/PUBLIC", "another digest")
                .block(RunningFigures.SOON);
        figures.service()
                .bean(FrozenQuarters.class)
                .keep(FrozenQuarter.of(QUARTER, facts, 59))
                .block(RunningFigures.SOON);
    }

    @AfterAll
    static void stop() {
        figures.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/statistics/publications",
                "/v1/statistics/publications/2026-T4/public/requests.csv",
                "/v1/statistics/publications/2026-T4/public/no-such-table.csv",
                "/v1/statistics/publications/2026-T4/rapporteur/requests.csv"
            })
    void isAnsweredByComingAgainAndByNoFigure(String path) {
        var rapporteur = figures.service().http(TestCaller.rapporteur());

        refused(rapporteur, path);
        if (!path.contains("rapporteur")) {
            refused(figures.service().http(), path);
        }
    }

    private static void refused(WebTestClient http, String path) {
        var answer = http.get().uri(path).exchange();

        answer.expectStatus().isEqualTo(503).expectHeader().valueMatches("Retry-After", "[1-9][0-9]*");
        assertThat(answer.expectBody(String.class).returnResult().getResponseBody())
                .contains("\"code\":\"try-again-later\"")
                .doesNotContain("requests", "PUBLIC", "T4");
    }
}
