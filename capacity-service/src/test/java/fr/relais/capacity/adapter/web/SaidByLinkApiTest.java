package fr.relais.capacity.adapter.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** One place more, no place left, said by a link: as often as it is sent, and without a word of any request. */
class SaidByLinkApiTest {

    private static final String NONE_LEFT = "{\"word\": \"NONE_LEFT\"}";
    private static final String STILL_FREE = "{\"word\": \"STILL_FREE\"}";
    private static final String ONE_MORE = "{\"word\": \"ONE_MORE\", \"unit\": 1, \"seen\": 1}";
    private static final String TAKEN_BACK = "{\"beds\": 1, \"reason\": \"WORKS\"}";

    /** What differs from one link and one call to the next. */
    private static final String IDS = "\"(correlationId|validUntil)\":\"[^\"]*\"";

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    /** With somebody who is held a place and without, each word of the link is answered with the same bytes. */
    @Test
    void answersEveryWordTheSameWhateverBecomesOfARequest() {
        var other = NewCentre.withTwoVacantBeds();
        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);

        assertThat(answersOf(centre)).isEqualTo(answersOf(other)).hasSize(5);
    }

    private List<String> answersOf(NewCentre linked) {
        var token = token(linked);
        return Stream.of(NONE_LEFT, "", ONE_MORE, STILL_FREE, NONE_LEFT)
                .map(word -> say(token, word))
                .map(SaidByLinkApiTest::withoutIds)
                .toList();
    }

    private static String withoutIds(ResponseSpec answer) {
        var result = answer.expectBody(String.class).returnResult();
        return result.getStatus() + String.valueOf(result.getResponseBody()).replaceAll(IDS, "");
    }

    @Test
    void saysThatAPlaceIsFreeOnceHoweverOftenItIsSent() {
        json(service.post(centre.manager(), centre.unitPath() + "/unavailabilities", TAKEN_BACK), 200);
        var token = token(centre);

        var page = json(service.look(token), 200);
        assertThat(page.path("more").toString()).isEqualTo("[{\"unit\":1,\"durationClass\":\"SHORT\",\"beds\":1}]");
        assertThat(json(say(token, ONE_MORE), 200).at("/places/SHORT").asLong()).isEqualTo(2);
        assertThat(json(say(token, ONE_MORE), 200).at("/places/SHORT").asLong()).isEqualTo(2);
        assertThat(json(say(token, ONE_MORE.replace("\"seen\": 1", "\"seen\": 2")), 409)
                        .path("code")
                        .asString())
                .isEqualTo("too-few-beds");
    }

    @Test
    void saysThatNoPlaceIsLeftAndTakesItBack() {
        var token = token(centre);

        assertThat(json(say(token, NONE_LEFT), 200).toString())
                .contains("\"SHORT\":0")
                .contains("\"SAID\"");
        assertThat(centre.board().toString()).doesNotContain("VACANT");
        assertThat(json(say(token, STILL_FREE), 200).toString())
                .contains("\"SHORT\":2")
                .contains("\"TAKEN_BACK\"");
        json(say(token, NONE_LEFT), 409);
    }

    @Test
    void refusesWhatItDoesNotUnderstandAndSaysNothingOfItToWhoHasNoLink() {
        var token = token(centre);

        for (var body : List.of(
                "{\"word\": \"EVERYTHING\"}",
                "{\"word\": \"ONE_MORE\"}",
                "{\"word\": \"ONE_MORE\", \"unit\": 0, \"seen\": -1}",
                "{\"beds\": 9}",
                "[]")) {
            assertThat(json(say(token, body), 400).path("code").asString()).isEqualTo("invalid-input");
            json(say("a".repeat(52), body), 404);
        }
    }

    private String token(NewCentre linked) {
        return json(service.post(COORDINATOR, linked.path() + "/confirmation-links", ""), 201)
                .path("token")
                .asString();
    }

    private ResponseSpec say(String token, String body) {
        return service.http()
                .post()
                .uri("/v1/confirmation-link")
                .header("Confirmation-Token", token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
