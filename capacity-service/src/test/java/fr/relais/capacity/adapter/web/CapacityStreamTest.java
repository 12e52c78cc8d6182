package fr.relais.capacity.adapter.web;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.application.LiveCapacity;
import fr.relais.capacity.application.NationalCapacity;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The country as server-sent events. */
class CapacityStreamTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void beginsWithEverythingAndGoesOnWithWhatIsDifferent() {
        awaitBothBeds();

        StepVerifier.create(stream(service, "").filter(event -> event.event() != null))
                .assertNext(event -> {
                    assertThat(event.event()).isEqualTo("snapshot");
                    assertThat(data(event).path("by").asString()).isEqualTo("departement");
                    assertThat(data(event).path("rows")).isNotEmpty();
                })
                .then(this::hold)
                .assertNext(event -> {
                    assertThat(event.event()).isEqualTo("change");
                    assertThat(event.id()).matches("[0-9a-f]{32}");
                    assertThat(data(event).path("rows").valueStream())
                            .singleElement()
                            .satisfies(row ->
                                    assertThat(row.path("code").asString()).isEqualTo("31"));
                })
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void tellsNothingTwiceToWhoeverComesBack() {
        awaitBothBeds();
        var seen = stream(service, "")
                .filter(event -> event.event() != null)
                .blockFirst(SOON)
                .id();

        StepVerifier.create(stream(service, seen).filter(event -> event.event() != null))
                .then(this::hold)
                .assertNext(event -> assertThat(event.event()).isEqualTo("change"))
                .thenCancel()
                .verify(SOON);
        StepVerifier.create(stream(service, "0".repeat(32)).filter(event -> event.event() != null))
                .assertNext(event -> assertThat(event.event()).isEqualTo("snapshot"))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void forbidsWhoeverStandsBetweenToChangeOrKeepIt() {
        var answer = service.streams(COORDINATOR)
                .get()
                .uri("/v1/capacity/stream")
                .retrieve()
                .toEntityFlux(EVENT)
                .block(SOON);
        answer.getBody().blockFirst(SOON);

        var headers = answer.getHeaders();
        assertThat(headers.getCacheControl()).isEqualTo("no-store, no-transform");
        assertThat(headers.getFirst("X-Accel-Buffering")).isEqualTo("no");
    }

    @Test
    void isForTheCoordinatorAndForNoNonsense() {
        json(service.get(TestCaller.referrer("org-r"), "/v1/capacity/stream"), 404);
        json(service.get(COORDINATOR, "/v1/capacity/stream?by=commune"), 400);
        var answer = service.http()
                .get()
                .uri("/v1/capacity/stream")
                .headers(headers -> headers.setBearerAuth(TestIdentity.tokens().token(COORDINATOR)))
                .header("Last-Event-ID", "12")
                .exchange();
        assertThat(json(answer, 400).at("/errors/0/pointer").asString()).isEqualTo("Last-Event-ID");
    }

    @Test
    void livesByItsLimitsAndEndsWithTheService() {
        var other = RunningService.another(Map.of(
                "RELAIS_STREAM_HEARTBEAT", "100ms",
                "RELAIS_STREAM_LONGEST", "2s",
                "RELAIS_STREAM_MOSTPERCALLER", "1"));
        try {
            await().atMost(SOON).untilAsserted(() -> json(other.get(COORDINATOR, "/v1/capacity"), 200));
            StepVerifier.create(stream(other, "")
                            .filter(event -> event.comment() != null)
                            .map(ServerSentEvent::comment))
                    .expectNext("open")
                    .then(() -> {
                        var refused = other.get(COORDINATOR, "/v1/capacity/stream");
                        refused.expectHeader().exists("Retry-After");
                        json(refused, 429);
                    })
                    .expectNext("still here", "still here")
                    .thenConsumeWhile("still here"::equals)
                    .expectComplete()
                    .verify(SOON);
            await().atMost(SOON).until(() -> other.bean(LiveCapacity.class).open() == 0);

            StepVerifier.create(stream(other, "").map(event -> String.valueOf(event.comment())))
                    .expectNext("open")
                    .then(other::close)
                    .thenConsumeWhile(comment -> true)
                    .expectComplete()
                    .verify(SOON);
        } finally {
            other.close();
        }
    }

    private void hold() {
        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);
    }

    /** What this test declares must not be the change it waits for. */
    private void awaitBothBeds() {
        await().atMost(SOON)
                .until(() -> service.bean(NationalCapacity.class)
                        .look(view -> view.members()
                                .anyMatch(one -> one.id().toString().equals(centre.id()) && one.version() == 4)));
    }

    private static JsonNode data(ServerSentEvent<String> event) {
        return JSON.readTree(event.data());
    }

    private static Flux<ServerSentEvent<String>> stream(RunningService from, String seen) {
        return from.streams(COORDINATOR)
                .get()
                .uri("/v1/capacity/stream?by=departement")
                .header("Last-Event-ID", seen)
                .retrieve()
                .bodyToFlux(EVENT);
    }
}
