package fr.relais.capacity.adapter.web;

import java.util.List;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.testing.TestCaller;
import fr.relais.testing.metrics.Scrape;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What a link opens without a login, and that nothing else does. */
class ConfirmationLinkApiTest {

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void showsHowMuchIsToBeConfirmedAndNothingElse() {
        var link = issued(COORDINATOR);

        var page = json(service.look(link.path("token").asString()), 200);

        assertThat(page.propertyNames()).containsExactlyInAnyOrder("validUntil", "places", "more", "none");
        assertThat(page.at("/places/SHORT").asLong()).isEqualTo(2);
        assertThat(page.at("/places/LONG").asLong()).isZero();
        assertThat(page.path("validUntil")).isEqualTo(link.path("validUntil"));
        assertThat(page.toString())
                .doesNotContain(centre.code(), centre.unit(), centre.manager().organisation());
    }

    @Test
    void showsTheSameWhateverBecomesOfARequest() {
        var token = issued(COORDINATOR).path("token").asString();
        var before = json(service.look(token), 200);
        var hold = UUID.randomUUID();

        json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 200);
        assertThat(json(service.look(token), 200)).isEqualTo(before);
        assertThat(json(confirm(token), 200)).isEqualTo(before);
        var agreed = "{\"fence\": 1, \"reservedUntil\": \"2099-01-01T00:00:00Z\"}";
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/confirm", agreed), 200);
        assertThat(json(service.look(token), 200)).isEqualTo(before);

        json(service.post(PLACEMENT, centre.holdPath(hold) + "/release", "{\"cause\": \"PERSON_DECLINED\"}"), 200);
        assertThat(json(service.look(token), 200)).isEqualTo(before);
    }

    @Test
    void confirmsByPostAsOftenAsItIsSaidAndChangesNothingByGet() {
        var token = issued(centre.manager()).path("token").asString();
        var before = centre.board();

        json(service.look(token), 200);
        assertThat(centre.board()).isEqualTo(before);
        json(confirm(token), 200);
        json(confirm(token), 200);

        assertThat(centre.board().path("version").asLong())
                .isGreaterThan(before.path("version").asLong());
    }

    @Test
    void saysTheSameOfEveryLinkThatIsNone() {
        var older = issued(COORDINATOR).path("token").asString();
        var newer = issued(COORDINATOR).path("token").asString();
        var tampered = (newer.charAt(0) == 'a' ? "b" : "a") + newer.substring(1);

        var ended = problem(service.look(older));

        assertThat(problem(service.look(tampered))).isEqualTo(ended);
        assertThat(problem(confirm(older))).isEqualTo(ended);
        assertThat(problem(service.look("nonsense"))).isEqualTo(ended);
        assertThat(problem(service.look("a".repeat(52)))).isEqualTo(ended);
        assertThat(problem(service.http().get().uri("/v1/confirmation-link").exchange()))
                .isEqualTo(ended);
        json(service.look(newer), 200);
    }

    @Test
    void opensNothingOnceTheSiteIsCompromised() {
        var token = issued(COORDINATOR).path("token").asString();
        json(service.post(centre.manager(), centre.path() + "/compromise", "{}"), 200);

        json(service.look(token), 404);
        json(confirm(token), 404);
        json(service.delete(COORDINATOR, centre.path() + "/compromise"), 200);
        json(service.delete(NewCentre.SECOND, centre.path() + "/compromise"), 200);
        json(service.look(token), 404);
        json(confirm(token), 404);
    }

    @Test
    void opensNothingOfACentreThatHasLeft() {
        var token = issued(COORDINATOR).path("token").asString();
        json(service.post(COORDINATOR, centre.path() + "/closure", "{}"), 200);

        json(service.look(token), 404);
        json(confirm(token), 404);
    }

    @Test
    void isGivenAgainToTheSameCommandAndToNobodyElse() {
        var key = UUID.randomUUID().toString();
        var path = centre.path() + "/confirmation-links";

        var once = json(service.post(COORDINATOR, path, "{}", key), 201);

        assertThat(json(service.post(COORDINATOR, path, "{}", key), 201)).isEqualTo(once);
        json(service.post(TestCaller.centre("org-stranger"), path, "{}"), 404);
    }

    @Test
    void isNotGivenAgainOnceItHasEnded() {
        var key = UUID.randomUUID().toString();
        var path = centre.path() + "/confirmation-links";
        json(service.post(COORDINATOR, path, "{}", key), 201);

        issued(COORDINATOR);
        json(service.post(COORDINATOR, path, "{}", key), 404);
        json(service.post(centre.manager(), centre.path() + "/compromise", "{}"), 200);
        json(service.post(COORDINATOR, path, "{}", key), 404);
    }

    /** What stands in an address stands in histories and in the logs of proxies. */
    @Test
    void isNotOpenedByAnAddress() {
        var token = issued(COORDINATOR).path("token").asString();

        for (var address : List.of("/v1/confirmation-links/" + token, "/v1/confirmation-link?token=" + token)) {
            service.http()
                    .get()
                    .uri(address)
                    .exchange()
                    .expectStatus()
                    .value(status -> assertThat(status).isIn(401, 404));
        }
    }

    @Test
    void leavesNoTraceOfTheTokenInMetrics() {
        var token = issued(COORDINATOR).path("token").asString();
        json(service.look(token), 200);

        var metrics = Scrape.of(service.http(), service.operators());

        assertThat(metrics).contains("/v1/confirmation-link").doesNotContain(token);
    }

    private JsonNode issued(TestCaller caller) {
        return json(service.post(caller, centre.path() + "/confirmation-links", ""), 201);
    }

    private ResponseSpec confirm(String token) {
        return service.http()
                .post()
                .uri("/v1/confirmation-link")
                .header("Confirmation-Token", token)
                .exchange();
    }

    private static String problem(ResponseSpec response) {
        var problem = json(response, 404);
        return problem.path("type").asString() + problem.path("title").asString() + problem.propertyNames();
    }
}
