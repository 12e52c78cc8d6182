package fr.relais.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A live stream passes through the gateway as if it were not there. */
class LiveStreamTest {

    private static final String INBOX = "/v1/inbox/stream";
    private static final String COUNTRY = "/v1/capacity/stream";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void comesOneEventAtATimeAsItIsSent() {
        var events = streaming(gateway);

        StepVerifier.create(follow(gateway).map(ServerSentEvent::id))
                .then(() -> events.tryEmitNext("id:1\ndata:a\n\n").orThrow())
                .expectNext("1")
                .then(() -> events.tryEmitNext("id:2\ndata:b\n\n").orThrow())
                .expectNext("2")
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void isNeverCompressedAndNeverKept() {
        var events = streaming(gateway);
        events.tryEmitNext("id:1\ndata:a\n\n").orThrow();
        events.tryEmitComplete().orThrow();

        var headers = gateway.referrer()
                .get()
                .uri("/v1/inbox/stream")
                .header("Accept-Encoding", "gzip, br")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders();

        assertThat(headers.containsHeader("Content-Encoding")).isFalse();
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store, no-transform");
        assertThat(headers.getFirst("X-Accel-Buffering")).isEqualTo("no");
        assertThat(gateway.notification().lastReceived().headers().contains("Accept-Encoding"))
                .isFalse();
    }

    @Test
    void tellsTheServiceWhatWasSeen() {
        streaming(gateway).tryEmitComplete();

        gateway.referrer()
                .get()
                .uri("/v1/inbox/stream")
                .header("Last-Event-ID", "41")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gateway.notification().lastReceived().headers().get("Last-Event-ID"))
                .isEqualTo("41");
    }

    @ParameterizedTest
    @ValueSource(strings = {INBOX, COUNTRY})
    void outlastsTheTimeLimitOfOtherAnswers(String path) {
        try (var impatient = RunningGateway.with("--relais.limits.answer=300ms", "--relais.limits.body=200ms")) {
            var events = streaming(path.equals(INBOX) ? impatient.notification() : impatient.capacity());

            StepVerifier.create(follow(impatient, path).map(ServerSentEvent::id))
                    .then(() -> events.tryEmitNext("id:1\ndata:a\n\n").orThrow())
                    .expectNext("1")
                    .expectNoEvent(Duration.ofSeconds(1))
                    .then(() -> events.tryEmitNext("id:2\ndata:b\n\n").orThrow())
                    .expectNext("2")
                    .thenCancel()
                    .verify(SOON);
        }
    }

    @Test
    void endsAtTheServiceWhenNobodyFollows() {
        var ended = new AtomicBoolean();
        gateway.notification()
                .answers((request, response) -> response.header("Content-Type", "text/event-stream")
                        .send(
                                Flux.interval(Duration.ofMillis(50))
                                        .map(number -> bytes("id:" + number + "\ndata:a\n\n"))
                                        .doOnCancel(() -> ended.set(true)),
                                everyOne -> true));

        StepVerifier.create(follow(gateway)).expectNextCount(2).thenCancel().verify(SOON);

        await().atMost(SOON).untilTrue(ended);
    }

    @Test
    void endsWhenTheGatewayStops() {
        var stopping = RunningGateway.with();
        var events = streaming(stopping);

        StepVerifier.create(follow(stopping).map(ServerSentEvent::id))
                .then(() -> events.tryEmitNext("id:1\ndata:a\n\n").orThrow())
                .expectNext("1")
                .then(stopping::close)
                .expectComplete()
                .verify(SOON);
    }

    private static Sinks.Many<String> streaming(RunningGateway from) {
        return streaming(from.notification());
    }

    private static Sinks.Many<String> streaming(StubService from) {
        var events = Sinks.many().replay().<String>all();
        from.answers((request, response) -> response.header("Content-Type", "text/event-stream")
                .header("Cache-Control", "no-store, no-transform")
                .header("X-Accel-Buffering", "no")
                .send(events.asFlux().startWith(":open\n\n").map(LiveStreamTest::bytes), everyOne -> true));
        return events;
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, UTF_8);
    }

    private static Flux<ServerSentEvent<String>> follow(RunningGateway through) {
        return follow(through, INBOX);
    }

    private static Flux<ServerSentEvent<String>> follow(RunningGateway through, String path) {
        return WebClient.builder()
                .baseUrl(through.url())
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + TestIdentity.tokens().token(TestCaller.referrer("an-org")))
                .build()
                .get()
                .uri(path)
                .retrieve()
                .bodyToFlux(EVENT)
                .filter(event -> event.id() != null);
    }
}
