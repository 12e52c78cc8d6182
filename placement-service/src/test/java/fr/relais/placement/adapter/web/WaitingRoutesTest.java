package fr.relais.placement.adapter.web;

import java.util.List;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who waits: whether the search is still wanted, and the need as numbers. */
class WaitingRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-waiting");

    private static String reference;

    @BeforeAll
    static void submit() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-waiting","kind":"ASSOCIATION","departement":"75"}""");
        var before = unmet("days=2").path("now").path("requests").asInt();
        reference = json(SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn("36")))
                .path("reference")
                .stringValue();
        await().until(() -> unmet("days=2").path("now").path("requests").asInt() > before);
    }

    private static JsonNode unmet(String query) {
        return json(SERVICE.get(coordinator(), "/v1/unmet-needs?" + query));
    }

    private static String path() {
        return "/v1/placement-requests/" + reference;
    }

    @Test
    void aReferrerSaysThatTheSearchIsStillWantedAndLearnsNothing() {
        var before = json(SERVICE.get(REFERRER, path()));

        var answer = SERVICE.post(REFERRER, path() + "/validation", "{}");

        answer.expectStatus().isOk();
        assertThat(butForItsTime(json(answer))).isEqualTo(butForItsTime(before));
        assertThat(before.toString()).doesNotContain("valid", "unmet", "waiting", "reason");
    }

    /** That she has just said so, she knows. */
    private static JsonNode butForItsTime(JsonNode request) {
        return ((ObjectNode) request.deepCopy()).without("since");
    }

    @Test
    void nothingIsValidatedAfterAWithdrawal() {
        var other = json(SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn("36")))
                .path("reference")
                .stringValue();
        SERVICE.post(REFERRER, "/v1/placement-requests/" + other + "/withdrawal", "{}");

        var late = SERVICE.post(REFERRER, "/v1/placement-requests/" + other + "/validation", "{}");

        late.expectStatus().isEqualTo(409);
        assertThat(json(late).path("code").stringValue()).isEqualTo("already-withdrawn");
    }

    @Test
    void theCoordinatorReadsNumbersWithoutAReferenceOrATerritory() {
        var needs = unmet("days=2");

        assertThat(needs.propertyNames()).containsExactly("now", "days");
        assertThat(needs.path("days")).hasSize(2);
        assertThat(needs.path("days").path(1).propertyNames()).containsExactly("day", "requests", "people", "reasons");
        assertThat(needs.path("now").path("reasons").valueStream())
                .isNotEmpty()
                .anySatisfy(
                        tracks -> assertThat(tracks.path("EMERGENCY").asInt()).isPositive());
        assertThat(needs.path("days").path(1).path("requests").asInt())
                .isGreaterThanOrEqualTo(needs.path("now").path("requests").asInt());
        assertThat(needs.toString()).doesNotContain(reference, "departement", "region", "36\"");
    }

    @Test
    void theCoordinatorSeesOnTheRequestWhyItWaits() {
        var mine = json(SERVICE.get(coordinator(), "/v1/coordination/requests?limit=200"))
                .path("requests")
                .valueStream()
                .filter(line -> line.path("status").asString().equals("WAITING"))
                .map(line -> line.path("reference").asString())
                .map(ref -> json(SERVICE.get(coordinator(), "/v1/coordination/requests/" + ref)))
                .toList();

        assertThat(mine).isNotEmpty().allSatisfy(request -> {
            assertThat(request.path("validatedAt").asString()).isNotEmpty();
            var last = request.path("unmet").path(request.path("unmet").size() - 1);
            assertThat(last.has("until")).isFalse();
            assertThat(last.path("reasons")).isEqualTo(request.path("reasons"));
        });
    }

    @ParameterizedTest
    @CsvSource({"days=0, too-small", "days=93, too-large", "days=soon, wrong-type", "days=-1, wrong-type"})
    void namesTheFieldThatIsNoNumberOfDays(String query, String code) {
        var error = unmet(query).path("errors").path(0);

        assertThat(List.of(error.path("pointer").asString(), error.path("code").asString()))
                .containsExactly("days", code);
    }
}
