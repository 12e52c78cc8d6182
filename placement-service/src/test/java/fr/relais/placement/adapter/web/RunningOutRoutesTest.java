package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Offers whose centres have not answered, as the coordinator watches them run out. */
class RunningOutRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-running-out");
    private static final String OFFERS = "/v1/coordination/offers";
    private static final String PLACE = "71";

    @BeforeAll
    static void offer() {
        var id = UUID.randomUUID().toString();
        SERVICE.announce(id, 1, Bodies.centre(id, 1, PLACE, "VACANT", "VACANT", "VACANT"));
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-running-out","kind":"ASSOCIATION","departement":"75"}""");
        for (var i = 0; i < 3; i++) {
            SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn(PLACE))
                    .expectStatus()
                    .isCreated();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> here().size() == 3);
    }

    private static JsonNode page(String query) {
        var answer = SERVICE.get(coordinator(), OFFERS + query);
        answer.expectStatus().isOk();
        return json(answer);
    }

    private static List<JsonNode> here() {
        return page("").path("offers")
                .valueStream()
                .filter(offer -> offer.path("departement").asString().equals(PLACE))
                .toList();
    }

    @Test
    void areListedWithTheLeastTimeLeftFirst() {
        var ends = new ArrayList<Instant>();
        page("").path("offers")
                .forEach(offer -> ends.add(Instant.parse(offer.path("answerBy").asString())));

        assertThat(ends).hasSizeGreaterThanOrEqualTo(2).isSorted();
    }

    @Test
    void sayWhichRequestTheyAreForAndNothingThatNamesACentre() {
        assertThat(here()).allSatisfy(offer -> {
            assertThat(offer.propertyNames())
                    .containsExactlyInAnyOrder(
                            "request", "track", "dangerTier", "people", "departement", "beds", "madeAt", "answerBy");
            var request = json(SERVICE.get(
                    coordinator(),
                    "/v1/coordination/requests/" + offer.path("request").asString()));
            assertThat(request.path("offers").path(0).path("answerBy")).isEqualTo(offer.path("answerBy"));
        });
    }

    @Test
    void sayWhetherThereAreMore() {
        assertThat(page("?limit=1").path("offers")).hasSize(1);
        assertThat(page("?limit=1").path("more").asBoolean()).isTrue();
        assertThat(page("?limit=200").path("more").asBoolean()).isFalse();
    }

    @Test
    void areGoneWhenTheCentreHasAnswered() {
        var centre = centre("centre-" + PLACE);
        var offer = json(SERVICE.get(centre, "/v1/offers"))
                .path("offers")
                .path(0)
                .path("offer")
                .asString();
        var before = here().size();

        SERVICE.post(centre, "/v1/offers/" + offer + "/acceptance", "{}")
                .expectStatus()
                .isOk();

        assertThat(here()).hasSize(before - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, too-small",
        "limit=201, limit, too-large",
        "limit=many, limit, wrong-type",
        "cursor=abcdefghijklmnopqrstuvwxyz, cursor, unknown-code"
    })
    void refuseWhatIsNoNumberOfOffers(String query, String pointer, String code) {
        var answer = SERVICE.get(coordinator(), OFFERS + "?" + query);

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString()).contains(pointer, code);
    }

    /** Of a centre's own organisation too: what its neighbours are asked is not hers to know. */
    @Test
    void areNobodyElses() {
        for (var caller : List.of(REFERRER, centre("centre-" + PLACE), TestCaller.rapporteur(), TestCaller.auditor())) {
            SERVICE.get(caller, OFFERS).expectStatus().isNotFound();
        }
    }
}
