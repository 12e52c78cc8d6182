package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Refusals over HTTP: what a centre may say, what a coordinator sees of it, and what nobody else does. */
class RefusalRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String REVIEWS = "/v1/coordination/refusal-reviews";
    private static final String UNKNOWN = "abcdefghijklmnopqrstuvwxyz";
    private static final TestCaller REFERRER = referrer("referrer-refusal");
    private static final String TEXT = "no papers, cannot take";

    @BeforeAll
    static void register() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-refusal","kind":"ASSOCIATION","departement":"75"}""");
    }

    /** The request of a woman to whom the one place of a département is offered, and the offer. */
    private record Case(String departement, String request, String offer) {

        static Case in(String departement) {
            var id = UUID.randomUUID().toString();
            SERVICE.announce(id, 1, Bodies.centre(id, 1, departement, "VACANT"));
            var request = json(SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn(departement)))
                    .path("reference")
                    .stringValue();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> offers(departement).size() == 1);
            return new Case(
                    departement,
                    request,
                    offers(departement).get(0).path("offer").stringValue());
        }

        private static JsonNode offers(String departement) {
            return json(SERVICE.get(centre("centre-" + departement), "/v1/offers"))
                    .path("offers");
        }

        JsonNode refuse(int status, String body) {
            var answer = SERVICE.post(centre("centre-" + departement), "/v1/offers/" + offer + "/refusal", body);
            answer.expectStatus().isEqualTo(status);
            return json(answer);
        }

        JsonNode review() {
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            !mine().isMissingNode() && mine().path("bedsKept").booleanValue());
            return mine();
        }

        private JsonNode mine() {
            var found =
                    json(SERVICE.get(coordinator(), REVIEWS)).path("reviews").valueStream();
            return found.filter(
                            one -> one.at("/place/departement").stringValue("").equals(departement))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
        }
    }

    private static String text(int characters) {
        return "{\"reason\":\"OTHER\",\"text\":\"%s\"}".formatted("é".repeat(characters));
    }

    @Test
    void aTextIsReadByTheCoordinatorAlone() {
        var one = Case.in("08");

        var answered = one.refuse(200, "{\"reason\":\"OTHER\",\"text\":\"%s\"}".formatted(TEXT));
        var review = one.review();

        var whole = json(SERVICE.get(
                coordinator(), REVIEWS + "/" + review.path("reference").stringValue()));
        assertThat(whole.path("text").stringValue()).isEqualTo(TEXT);
        assertThat(whole.path("cause").stringValue()).isEqualTo("REASON");
        var request = review.path("request").stringValue();
        assertThat(Stream.of(
                        answered,
                        review,
                        json(SERVICE.get(centre("centre-08"), "/v1/offers/" + one.offer())),
                        json(SERVICE.get(REFERRER, "/v1/placement-requests/" + one.request())),
                        json(SERVICE.get(coordinator(), "/v1/coordination/requests/" + request)),
                        json(SERVICE.get(coordinator(), "/v1/coordination/requests/" + request + "/refusals"))))
                .allSatisfy(seen -> assertThat(seen.toString()).doesNotContain("papers"));
        assertThat(RunningPlacement.CAPACITY.calls()).noneMatch(call -> call.contains("papers"));
    }

    @Test
    void theBedsAreKeptUntilACoordinatorDecides() {
        var one = Case.in("55");
        one.refuse(200, "{\"reason\":\"ADDICTION\"}");
        var seen = one.review();
        var review = REVIEWS + "/" + seen.path("reference").stringValue();
        await().atMost(Duration.ofSeconds(20)).until(() -> calls("/review").anyMatch(call -> call.startsWith("PUT")));

        var decided = SERVICE.post(coordinator(), review + "/override", "{}");

        decided.expectStatus().isOk();
        assertThat(json(decided).path("status").stringValue()).isEqualTo("OVERRIDDEN");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !json(SERVICE.get(coordinator(), review))
                        .path("bedsKept")
                        .booleanValue());
        SERVICE.post(coordinator(), review + "/override", "{}").expectStatus().isOk();
        var other = SERVICE.post(coordinator(), review + "/confirmation", "{}");
        other.expectStatus().isEqualTo(409);
        assertThat(json(other).path("code").stringValue()).isEqualTo("review-closed");
        await().atMost(Duration.ofSeconds(20)).until(() -> notices(seen).contains("OVERRIDDEN"));
    }

    private static Stream<String> calls(String end) {
        return RunningPlacement.CAPACITY.calls().stream().filter(call -> call.split(" ")[1].endsWith(end));
    }

    private static String notices(JsonNode review) {
        var request = review.path("request").stringValue();
        return json(SERVICE.get(coordinator(), "/v1/coordination/requests/" + request + "/refusals"))
                .toString();
    }

    @Test
    void whoIsToldOfARefusalReadsNoCentreInIt() {
        var one = Case.in("53");
        one.refuse(200, "{\"reason\":\"ADDICTION\"}");

        assertThat(notices(one.review()))
                .contains("DEFENDER_OF_RIGHTS", "Un lieu d'accueil")
                .doesNotContain("centre-", "unit");
    }

    @Test
    void ratesShowTheDenominatorOfAPlaceThatWasAskedOnce() {
        var from = Instant.now().minusSeconds(3600);
        var one = Case.in("52");
        one.refuse(200, "{\"reason\":\"TECHNICAL\"}");

        var rates = json(SERVICE.get(
                coordinator(),
                "/v1/coordination/refusals?from=" + from + "&to="
                        + Instant.now().plusSeconds(60)));

        var mine = rates.path("centres")
                .valueStream()
                .filter(centre -> centre.path("departement").stringValue().equals("52"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("asked").intValue()).isEqualTo(1);
        assertThat(mine.path("refused").intValue()).isEqualTo(1);
        assertThat(mine.at("/reasons/0/reason").stringValue()).isEqualTo("TECHNICAL");
    }

    @ParameterizedTest
    @CsvSource({
        "'', /from",
        "from=x&to=2026-11-28T00:00:00Z, from",
        "from=2026-11-28T00:00:00Z, to",
        "from=2026-11-28T00:00:00Z&to=2026-11-28T00:00:00Z, to",
        "from=2024-11-28T00:00:00Z&to=2026-11-28T00:00:00Z, to"
    })
    void aWindowThatIsNoneIsBadInput(String query, String field) {
        var answer = SERVICE.get(coordinator(), "/v1/coordination/refusals?" + query);

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString()).contains(field.replace("/", ""));
    }

    @Test
    void aTextIsShortAndACodeIsOfTheCatalogue() {
        var one = Case.in("02");

        assertThat(one.refuse(400, text(281)).path("errors").toString()).contains("/text", "too-large");
        assertThat(one.refuse(400, "{\"reason\":\"NO_PAPERS\"}").path("errors").toString())
                .contains("/reason", "unknown-code")
                .doesNotContain("NO_PAPERS");
        assertThat(one.refuse(400, "{\"reason\":\"OTHER\",\"text\":7}")
                        .path("errors")
                        .toString())
                .contains("/text", "wrong-type");
        for (var unseen : List.of("\\u202e", "\\u200b", "\\u0000", "\\t")) {
            assertThat(one.refuse(400, "{\"reason\":\"OTHER\",\"text\":\"a" + unseen + "b\"}")
                            .path("errors")
                            .toString())
                    .contains("/text", "unsupported");
        }
        assertThat(json(SERVICE.get(centre("centre-" + one.departement()), "/v1/offers/" + one.offer()))
                        .path("status")
                        .stringValue())
                .isEqualTo("OPEN");
        one.refuse(200, text(280));
    }

    static Stream<TestCaller> others() {
        return Stream.of(REFERRER, centre("centre-08"), rapporteur(), auditor());
    }

    @ParameterizedTest
    @MethodSource("others")
    void nobodyElseSeesAnything(TestCaller caller) {
        for (var path : Stream.of(
                        REVIEWS,
                        REVIEWS + "/" + UNKNOWN,
                        "/v1/coordination/refusals",
                        "/v1/coordination/requests/" + UNKNOWN + "/refusals")
                .toList()) {
            SERVICE.get(caller, path).expectStatus().isNotFound();
        }
        SERVICE.post(caller, REVIEWS + "/" + UNKNOWN + "/override", "{}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatDoesNotExistIsNotThere() {
        SERVICE.get(coordinator(), REVIEWS + "/" + UNKNOWN).expectStatus().isNotFound();
        SERVICE.post(coordinator(), REVIEWS + "/" + UNKNOWN + "/confirmation", "{}")
                .expectStatus()
                .isNotFound();
        SERVICE.get(coordinator(), "/v1/coordination/requests/" + UNKNOWN + "/refusals")
                .expectStatus()
                .isNotFound();
    }
}
