package fr.relais.notification.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import fr.relais.notification.RunningService;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static fr.relais.notification.adapter.web.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
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
                "--relais.stream.longest=4s",
                "--relais.stream.most-per-organisation=4");
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
    void isOneOfThreeOfOnePersonAndOfSoManyForEachOrganisation() {
        var other = TestCaller.centre(RunningService.freshOrganisation().value());
        var colleague = new TestCaller("a-colleague", caller.organisation(), List.of("CENTRE"), List.of());
        var open = Stream.generate(() -> caller).limit(3).map(this::opened).toList();

        refuses(caller);
        var last = opened(colleague);
        refuses(colleague);
        open.forEach(Disposable::dispose);
        last.dispose();

        service.http(other)
                .get()
                .uri("/v1/inbox/stream")
                .exchange()
                .expectStatus()
                .isOk();
        await().atMost(SOON).until(() -> service.bean(LiveInboxes.class).open() == 0);
        StepVerifier.create(stream()).expectNextCount(1).thenCancel().verify(SOON);
    }

    private Disposable opened(TestCaller by) {
        var first = new CompletableFuture<String>();
        var open = stream(by).map(ServerSentEvent::comment).subscribe(first::complete);
        assertThat(first).succeedsWithin(SOON);
        return open;
    }

    private void refuses(TestCaller by) {
        var refused = service.http(by).get().uri("/v1/inbox/stream").exchange();
        refused.expectHeader().exists("Retry-After");
        expectProblem(refused, 429, "too-many-requests");
    }

    private Flux<ServerSentEvent<String>> stream() {
        return stream(caller);
    }

    private Flux<ServerSentEvent<String>> stream(TestCaller by) {
        return service.streams(by).get().uri("/v1/inbox/stream").retrieve().bodyToFlux(EVENT);
    }
}
