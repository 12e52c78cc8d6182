package fr.relais.notification.adapter.web;

import java.time.Duration;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static fr.relais.notification.adapter.web.Answers.expectProblem;
import static org.awaitility.Awaitility.await;

/** How long a live stream lasts, how it shows that it lives, and how many there can be. */
class InboxStreamLimitsTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private static RunningService service;

    private final TestCaller caller =
            TestCaller.centre(RunningService.freshOrganisation().value());

    @BeforeAll
    static void startOne() {
        service = RunningService.another(
                "--relais.stream.heartbeat=100ms",
                "--relais.stream.longest=2s",
                "--relais.stream.most-per-organisation=1");
    }

    @AfterAll
    static void stopIt() {
        service.close();
    }

    @Test
    void showsThatItLivesAndEndsInTime() {
        StepVerifier.create(stream().map(ServerSentEvent::comment))
                .expectNext("open", "still here", "still here", "still here")
                .thenConsumeWhile("still here"::equals)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void isOneOfSoManyForEachOrganisation() {
        var other = TestCaller.centre(RunningService.freshOrganisation().value());

        StepVerifier.create(stream())
                .expectNextCount(1)
                .then(() -> {
                    var refused =
                            service.http(caller).get().uri("/v1/inbox/stream").exchange();
                    refused.expectHeader().exists("Retry-After");
                    expectProblem(refused, 429, "too-many-requests");
                })
                .thenCancel()
                .verify(SOON);

        service.http(other)
                .get()
                .uri("/v1/inbox/stream")
                .exchange()
                .expectStatus()
                .isOk();
        await().atMost(SOON).until(() -> service.bean(LiveInboxes.class).open() == 0);
        StepVerifier.create(stream()).expectNextCount(1).thenCancel().verify(SOON);
    }

    private Flux<ServerSentEvent<String>> stream() {
        return service.streams(caller).get().uri("/v1/inbox/stream").retrieve().bodyToFlux(EVENT);
    }
}
