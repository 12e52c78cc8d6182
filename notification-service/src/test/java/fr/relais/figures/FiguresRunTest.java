package fr.relais.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.figures.application.Digests;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.figures.application.Nights;
import fr.relais.figures.application.SomeFacts;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableSet;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static fr.relais.figures.RunningFigures.SOON;
import static fr.relais.figures.RunningFigures.tells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From what is told on the broker to what everybody reads, in the running service. One quarter, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresRunTest {

    private static final Quarter AUTUMN = new Quarter(2026, 4);
    private static final Instant AUTUMN_NIGHT = Instant.parse("2026-11-20T02:30:00Z");
    private static final Instant DUE_NIGHT = Instant.parse("2027-02-12T02:30:00Z");
    private static final String PUBLICATIONS = "/v1/statistics/publications";
    private static final String REFERENCE = "orugs4zanfzsa3tporqwk3djmu";
    private static final String WAITING = new Contract(PlacementMessages.REQUEST_FACT).example("waiting");
    private static final String ARRIVED = new Contract(PlacementMessages.REQUEST_FACT).example("arrived");

    private static RunningFigures figures;

    @BeforeAll
    static void start() {
        figures = new RunningFigures(AUTUMN_NIGHT);
    }

    @AfterAll
    static void stop() {
        figures.close();
    }

    private static WebTestClient nobody() {
        return figures.service().http();
    }

    @Test
    @Order(1)
    void theListIsEmptyAndSaysWhy() {
        nobody().get()
                .uri(PUBLICATIONS)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"publications\":[]}")
                .jsonPath("$.text.en")
                .isEqualTo("No quarter is frozen yet: a quarter is, some weeks after its end.");
    }

    @Test
    @Order(2)
    void whatIsToldIsKeptOnceInWhateverOrder() {
        var keys =
                Stream.generate(UUID::randomUUID).limit(30).map(UUID::toString).toList();
        keys.forEach(key -> tells(PlacementMessages.REQUEST_FACT, key, AUTUMN_NIGHT, WAITING));
        var moved = keys.get(0);
        tells(PlacementMessages.REQUEST_FACT, moved, DUE_NIGHT, ARRIVED);
        tells(PlacementMessages.REQUEST_FACT, moved, AUTUMN_NIGHT, WAITING);
        tells(PlacementMessages.REQUEST_FACT, keys.get(1), AUTUMN_NIGHT, WAITING);
        var own = Digests.factOf(REFERENCE).toString();
        tells(PlacementMessages.REQUEST_FACT, own, AUTUMN_NIGHT, WAITING);
        tells("placement.something-of-tomorrow.v1", own, AUTUMN_NIGHT, "{}");
        RunningFigures.tellsEndOfNight(AUTUMN_NIGHT, AUTUMN, 58);

        await().atMost(SOON).until(() -> figures.factsOf(AUTUMN) == 31);
        assertThat(figures.factsOf(AUTUMN)).isEqualTo(31);
    }

    @Test
    @Order(3)
    void aKindIsTakenAlikeForAnyRequestAndFromAnyReferrer() {
        var own = gives(TestCaller.referrer("referrer-org"), REFERENCE, "LABOUR\",\"identification\":\"OFPRA_CNDA");
        var others = gives(TestCaller.referrer("referrer-other"), REFERENCE, "SEXUAL");
        var none = gives(TestCaller.referrer("referrer-org"), "a".repeat(26), "SEXUAL");

        assertThat(List.of(others, none)).allMatch(own::equals);
        assertThat(own.get("status")).isEqualTo("204 NO_CONTENT");
    }

    private static Map<String, String> gives(TestCaller caller, String reference, String kind) {
        var answer = figures.service()
                .http(caller)
                .put()
                .uri("/v1/statistics/exploitations/" + reference)
                .header("traceparent", "00-" + "1".repeat(32) + "-" + "2".repeat(16) + "-00")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"kind\":\"" + kind + "\"}")
                .exchange()
                .expectBody()
                .returnResult();
        return Map.of(
                "status", answer.getStatus().toString(),
                "headers", answer.getResponseHeaders().toString(),
                "body", String.valueOf(answer.getResponseBody() == null ? 0 : answer.getResponseBody().length));
    }

    @Test
    @Order(4)
    void nothingIsFrozenBeforeItIsDueAndANightHasEndedSince() {
        figures.freezes();
        figures.clock.set(DUE_NIGHT.plus(Duration.ofHours(6)));
        figures.freezes();

        assertThat(figures.frozen()).isZero();
        RunningFigures.tellsEndOfNight(DUE_NIGHT, AUTUMN.next(), 60);
        await().atMost(SOON)
                .until(() -> DUE_NIGHT.equals(
                        figures.service().bean(Nights.class).latest().block(SOON)));
    }

    @Test
    @Order(5)
    void aQuarterIsCountedOnceAndItsFactsAreGone() {
        figures.freezes();
        var counted = autumn();
        tells(PlacementMessages.REQUEST_FACT, SomeFacts.in(AUTUMN).key().toString(), DUE_NIGHT, WAITING);
        tells(PlacementMessages.REQUEST_FACT, "of-the-next", DUE_NIGHT, "not a fact");
        var next = UUID.randomUUID().toString();
        tells(PlacementMessages.REQUEST_FACT, next, DUE_NIGHT, WAITING.replace("2026-T4", "2027-T1"));
        await().atMost(SOON).until(() -> figures.factsOf(AUTUMN.next()) == 1);
        figures.freezes();

        assertThat(figures.factsOf(AUTUMN)).isZero();
        assertThat(figures.frozen()).isEqualTo(1);
        assertThat(autumn()).isEqualTo(counted);
        assertThat(counted.count(TableSet.REQUESTS)).isEqualTo(31);
        assertThat(counted.count(new Series("placements", "PLACED"))).isEqualTo(1);
        assertThat(counted.count(new Series("exploitation", "LABOUR"))).isEqualTo(1);
        assertThat(counted.count(new Series("exploitation", "SEXUAL"))).isZero();
        assertThat(counted.count(new Series("identification", "OFPRA_CNDA"))).isEqualTo(1);
        assertThat(counted.registered()).isEqualTo(58);
        assertThat(counted.reporting()).containsExactly(Digests.organisation("referrer-org"));
    }

    private static FrozenQuarter autumn() {
        return figures.service().bean(FrozenQuarters.class).all().blockFirst(SOON);
    }

    @Test
    @Order(6)
    void everybodyReadsThePublicEditionAndTheRapporteurHerOwn() {
        var listed = nobody().get()
                .uri(PUBLICATIONS)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        listed.jsonPath("$.publications.length()").isEqualTo(1);
        listed.jsonPath("$.publications[0].audience").isEqualTo("PUBLIC");
        listed.jsonPath("$.publications[0].upTo").isEqualTo("2026-T4");
        listed.jsonPath("$.publications[0].path").isEqualTo(PUBLICATIONS + "/2026-T4/public");
        listed.jsonPath("$.publications[0].files.length()").isEqualTo(16);
        figures.service()
                .http(TestCaller.rapporteur())
                .get()
                .uri(PUBLICATIONS)
                .exchange()
                .expectBody()
                .jsonPath("$.publications[1].audience")
                .isEqualTo("RAPPORTEUR");

        assertThat(text(nobody(), "public/requests.csv")).contains("ALL;toutes les demandes;all requests;30");
        assertThat(text(nobody(), "public/placements.csv")).contains("PLACED;arrivée;arrived;s");
        assertThat(text(nobody(), "public/denominateurs-denominators.csv")).contains("2026-T4;1;58");
        assertThat(text(nobody(), "public/secret-withheld.csv")).contains("exploitation;LABOUR;2026-T4");
        assertThat(text(justSignedIn(TestCaller.rapporteur()), "rapporteur/requests.csv"))
                .contains(";30");
    }

    private static WebTestClient justSignedIn(TestCaller caller) {
        var token = TestIdentity.tokens().token(caller, Instant.now());
        return figures.service()
                .http()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    private static String text(WebTestClient http, String file) {
        return http.get()
                .uri(PUBLICATIONS + "/2026-T4/" + file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectHeader()
                .valueEquals(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"relais-2026-T4-" + file.replace('/', '-') + "\"")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    @Order(7)
    void aFileHasTheSameBytesWhoeverMakesItAndWhenever() {
        var workbook = workbook(nobody());
        figures.clock.advance(Duration.ofDays(400));

        assertThat(workbook(nobody())).isEqualTo(workbook).startsWith('P', 'K');
        assertThat(text(nobody(), "public/region.csv")).isEqualTo(text(nobody(), "public/region.csv"));
    }

    private static byte[] workbook(WebTestClient http) {
        return http.get()
                .uri(PUBLICATIONS + "/2026-T4/public/tables.xlsx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }
}
