package fr.relais.figures.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import fr.relais.figures.RunningFigures;
import fr.relais.figures.application.FiguresAccess;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.figures.application.SomeFacts;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.publication.Audience;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.testing.Forgery;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reads which edition, who may give a kind of exploitation, and that everything else is not there. */
class FiguresAccessTest {

    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final String EDITION = "/v1/statistics/publications/2026-T4/";
    private static final String GIVE = "/v1/statistics/exploitations/orugs4zanfzsa3tporqwk3djmu";

    private static RunningFigures figures;

    @BeforeAll
    static void freezeOneQuarter() {
        figures = new RunningFigures(Instant.parse("2027-03-01T00:00:00Z"));
        var facts = IntStream.range(0, 40)
                .mapToObj(at -> SomeFacts.in(QUARTER).fact())
                .toList();
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
    @CsvSource({
        "REFERRER, false, true",
        "CENTRE, false, false",
        "COORDINATOR, false, false",
        "CHILD_PROTECTION, false, false",
        "RAPPORTEUR, true, false",
        "AUDITOR, false, false",
        "SERVICE, false, false",
        "rapporteur, false, false",
        "NONE, false, false"
    })
    void isAsTheTableSays(String role, boolean readsTheRapporteurs, boolean gives) {
        assertThat(FiguresAccess.mayRead(Audience.PUBLIC, Set.of(role))).isTrue();
        assertThat(FiguresAccess.mayRead(Audience.RAPPORTEUR, Set.of(role))).isEqualTo(readsTheRapporteurs);
        assertThat(FiguresAccess.mayGiveExploitation("an-org", Set.of(role))).isEqualTo(gives);
        assertThat(FiguresAccess.mayGiveExploitation("", Set.of(role))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFERRER", "CENTRE", "COORDINATOR", "CHILD_PROTECTION", "AUDITOR", "SERVICE"})
    void theRapporteursEditionLooksAbsentToOthers(String role) {
        var other = figures.service().http(TestCaller.as(role, "an-org"));

        assertThat(problem(get(other, EDITION + "rapporteur/requests.csv")))
                .isEqualTo(problem(get(other, EDITION + "rapporteur/no-such-table.csv")))
                .isEqualTo(problem(get(other, EDITION + "ministry/requests.csv")))
                .containsEntry("status", 404);
        get(other, EDITION + "public/requests.csv").expectStatus().isOk();
    }

    @Test
    void theRapporteursEditionLooksAbsentToWhoIsNotSignedIn() {
        var nobody = figures.service().http();

        assertThat(problem(get(nobody, EDITION + "rapporteur/requests.csv")))
                .isEqualTo(problem(get(nobody, EDITION + "public/no-such-table.csv")))
                .isEqualTo(problem(get(nobody, "/v1/statistics/publications/2027-T1/public/requests.csv")))
                .containsEntry("status", 404);
        get(nobody, EDITION + "public/requests.csv").expectStatus().isOk();
        rapporteursTable(TestIdentity.tokens().token(TestCaller.rapporteur(), Instant.now()))
                .expectStatus()
                .isOk();
    }

    /** Whoever finds her screen open does not carry it away. */
    @Test
    void theRapporteursEditionIsForARapporteurWhoHasJustSignedIn() {
        var rapporteur = TestCaller.rapporteur();
        var longAgo = Instant.now().minus(Duration.ofMinutes(6));

        for (var token : List.of(
                TestIdentity.tokens().token(rapporteur), TestIdentity.tokens().token(rapporteur, longAgo))) {
            assertThat(problem(rapporteursTable(token)
                            .expectHeader()
                            .valueEquals(
                                    "WWW-Authenticate",
                                    "Bearer error=\"insufficient_user_authentication\", max_age=300")))
                    .containsEntry("status", 401)
                    .containsEntry("code", "sign-in-again");
        }
    }

    private static ResponseSpec rapporteursTable(String token) {
        return figures.service()
                .http()
                .get()
                .uri(EDITION + "rapporteur/requests.csv")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void aForgedTokenOpensNothing(Forgery forgery) {
        var forged = TestIdentity.tokens().forged(forgery, TestCaller.rapporteur());

        figures.service()
                .http()
                .get()
                .uri(EDITION + "rapporteur/requests.csv")
                .headers(headers -> headers.setBearerAuth(forged))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CENTRE", "COORDINATOR", "CHILD_PROTECTION", "RAPPORTEUR", "AUDITOR", "SERVICE"})
    void nobodyButAReferrerGivesAKind(String role) {
        var other = figures.service().http(TestCaller.as(role, "an-org"));

        assertThat(problem(give(other, GIVE, "{\"kind\":\"LABOUR\"}"))).containsEntry("status", 404);
        give(figures.service().http(), GIVE, "{\"kind\":\"LABOUR\"}")
                .expectStatus()
                .isUnauthorized();
        give(figures.service().http(TestCaller.as("REFERRER", "")), GIVE, "{\"kind\":\"LABOUR\"}")
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                   | 400 | invalid-input
            {"kind":"NATIONALITY"}               | 400 | invalid-input
            {"kind":["LABOUR"]}                  | 400 | invalid-input
            {"kind":"LABOUR","organisation":"x"} | 400 | invalid-input
            {"kind":"LABOUR","kind":"OTHER"}     | 400 | malformed-body
            {                                    | 400 | malformed-body
            []                                   | 400 | invalid-input
            """)
    void nonsenseIsRefused(String body, int status, String code) {
        var referrer = figures.service().http(TestCaller.referrer("an-org"));

        assertThat(problem(give(referrer, GIVE, body)))
                .containsEntry("status", status)
                .containsEntry("code", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ORUGS4ZANFZSA3TPORQWK3DJMU", "$where", "orugs4zanfzsa3tporqwk3djm1"})
    void whatIsNoReferenceNamesNothing(String reference) {
        var referrer = figures.service().http(TestCaller.referrer("an-org"));

        referrer.put()
                .uri("/v1/statistics/exploitations/{reference}", reference)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"kind\":\"LABOUR\"}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static ResponseSpec get(WebTestClient http, String path) {
        return http.get().uri(path).exchange();
    }

    private static ResponseSpec give(WebTestClient http, String path, String body) {
        return http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static Map<String, Object> problem(ResponseSpec answer) {
        @SuppressWarnings("unchecked")
        Map<String, Object> body = answer.expectBody(Map.class).returnResult().getResponseBody();
        body.remove("correlationId");
        body.remove("errors");
        return body;
    }
}
