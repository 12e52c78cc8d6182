package fr.relais.gateway;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The board of a centre: how its beds stand, and until when. */
class ConsoleBedsTest {

    private static final String UNIT = """
            {"unit": "a-unit", "mode": "PER_BED", "capacity": 7, "durationClass": "LONG", "cots": 0, "features": [],
             "beds": [
               {"bed": "1", "state": "UNAVAILABLE", "since": "2026-11-30T03:00:00Z", "reason": "WORKS",
                "expectedReturn": "2099-12-12"},
               {"bed": "2", "state": "UNAVAILABLE", "since": "2026-11-29T03:00:00Z", "reason": "WORKS",
                "expectedReturn": "2099-12-12"},
               {"bed": "3", "state": "UNAVAILABLE", "since": "2026-11-30T03:00:00Z", "reason": "STAFFING"},
               {"bed": "4", "state": "UPCOMING", "since": "2026-11-30T03:00:00Z", "availableFrom": "2099-12-24"},
               {"bed": "5", "state": "RESERVED", "since": "2026-11-30T03:00:00Z", "until": "2099-12-01T21:41:00Z"},
               {"bed": "6", "state": "HELD", "since": "2026-11-30T03:00:00Z", "until": "2099-11-30T21:41:00Z"},
               {"bed": "7", "state": "VACANT", "since": "2026-11-30T03:00:00Z", "freshUntil": "2099-11-30T03:00:00Z"}]}
            """;

    private static final String CENTRE = """
            {"centre": "a-centre", "kind": "CHRS", "status": "VALIDATED", "compromised": false, "beds": {}, "units": [%s]}
            """.formatted(UNIT);

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser centre = gateway.browser(TestCaller.centre("a-centre"));

    private String board() {
        gateway.running()
                .capacity()
                .answers((request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(
                                request.uri().endsWith("/v1/centres") ? "{\"centres\": [" + CENTRE + "]}" : CENTRE)));
        var one = TestBrowser.location(centre.get("/app/centre")).getPath();
        return String.valueOf(centre.get(one).getResponseBody())
                .replace("&#39;", "'")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    void saysOfWhatCannotBeHadWhyAndUntilWhen() {
        assertThat(board())
                .contains("Indisponible : 2 travaux, retour prévu le samedi 12 décembre 2099")
                .contains("Indisponible : 1 équipe incomplète");
    }

    @Test
    void saysUntilWhenABedIsKeptAndFromWhenItIsExpected() {
        assertThat(board())
                .contains("Optionnée : 1 jusqu'à lun. 30 nov. 2099 à 22:41")
                .contains("Réservée : 1 arrivée attendue avant mar. 1 déc. 2099 à 22:41")
                .contains("Annoncée : 1 attendue le jeudi 24 décembre 2099");
    }

    @Test
    void namesWhatIsFreeFirst() {
        assertThat(board()).containsSubsequence("Vacante : 1", "Optionnée", "Réservée", "Annoncée", "Indisponible");
    }
}
