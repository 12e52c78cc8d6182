package fr.relais.placement.adapter.web;

import java.time.Duration;
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

/** A list that does not fit into one answer says where it goes on, and loses nobody. */
class PagesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-pages");
    private static final TestCaller CENTRE = centre("centre-46");
    private static final String REQUESTS = "/v1/placement-requests";

    @BeforeAll
    static void submit() {
        var id = UUID.randomUUID().toString();
        SERVICE.announce(id, 1, Bodies.centre(id, 1, "46", "VACANT", "VACANT", "VACANT"));
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-pages","kind":"ASSOCIATION","departement":"75"}""");
        for (var tier : List.of("MODERATE", "HIGH", "IMMINENT")) {
            var body = Bodies.requestIn("46").replace("\"HIGH\"", "\"" + tier + "\"");
            SERVICE.post(REFERRER, REQUESTS, body).expectStatus().isCreated();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> list(CENTRE, "/v1/offers", "offers").size() == 3);
    }

    private static JsonNode page(TestCaller caller, String path) {
        var answer = SERVICE.get(caller, path);
        answer.expectStatus().isOk();
        return json(answer);
    }

    private static JsonNode list(TestCaller caller, String path, String name) {
        return page(caller, path).path(name);
    }

    private static List<JsonNode> inPagesOf(int limit, TestCaller caller, String path, String name) {
        var all = new ArrayList<JsonNode>();
        var page = page(caller, path + "?limit=" + limit);
        page.path(name).forEach(all::add);
        while (page.has("next")) {
            page = page(
                    caller,
                    path + "?limit=" + limit + "&cursor=" + page.path("next").stringValue());
            assertThat(page.path(name).size()).isBetween(1, limit);
            page.path(name).forEach(all::add);
        }
        return all;
    }

    @Test
    void ofOnesOwnRequestsAreComplete() {
        assertThat(inPagesOf(2, REFERRER, REQUESTS, "requests"))
                .hasSize(3)
                .containsExactlyElementsOf(list(REFERRER, REQUESTS, "requests"));
    }

    @Test
    void ofOffersAreComplete() {
        assertThat(inPagesOf(1, CENTRE, "/v1/offers", "offers"))
                .hasSize(3)
                .containsExactlyElementsOf(list(CENTRE, "/v1/offers", "offers"));
    }

    @Test
    void ofOpenRequestsAreCompleteAndEndWithTheLeastUrgent() {
        var path = "/v1/coordination/requests";

        var all = inPagesOf(2, coordinator(), path, "requests");

        assertThat(all).hasSizeGreaterThanOrEqualTo(3).containsExactlyElementsOf(list(coordinator(), path, "requests"));
        assertThat(all.get(all.size() - 1).path("dangerTier").stringValue()).isEqualTo("MODERATE");
    }

    @Test
    void sayNothingMoreWhenThereIsNoMore() {
        assertThat(page(REFERRER, REQUESTS + "?limit=3").propertyNames()).containsExactly("requests");
        assertThat(page(CENTRE, "/v1/offers").propertyNames()).containsExactly("offers");
    }

    @Test
    void doNotGoOnAfterWhatIsAnotherOnes() {
        var foreign = page(REFERRER, REQUESTS + "?limit=1").path("next").stringValue();
        var offer = page(CENTRE, "/v1/offers?limit=1").path("next").stringValue();

        expectUnknown(referrer("referrer-other"), REQUESTS, foreign);
        expectUnknown(centre("centre-2A"), "/v1/offers", offer);
        expectUnknown(coordinator(), "/v1/coordination/requests", foreign);
        expectUnknown(REFERRER, REQUESTS, "abcdefghijklmnopqrstuvwxyz");
    }

    private static void expectUnknown(TestCaller caller, String path, String cursor) {
        var answer = SERVICE.get(caller, path + "?cursor=" + cursor);

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString())
                .isEqualTo("[{\"pointer\":\"cursor\",\"code\":\"unknown-code\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, too-small",
        "limit=201, limit, too-large",
        "limit=many, limit, wrong-type",
        "cursor=1, cursor, unknown-code"
    })
    void refuseWhatIsNoPage(String query, String pointer, String code) {
        var answer = SERVICE.get(REFERRER, REQUESTS + "?" + query);

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString()).contains(pointer, code);
    }
}
