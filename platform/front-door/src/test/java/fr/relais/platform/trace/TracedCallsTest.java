package fr.relais.platform.trace;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TracedCallsTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final TraceContext AROUND = TraceContext.begin(true);
    private static final String SECRET = "canary-of-somebody";

    private final List<Span> ended = new CopyOnWriteArrayList<>();
    private final List<String> handed = new CopyOnWriteArrayList<>();

    private Mono<ClientResponse> call(Spans spans, Mono<ClientResponse> answer) {
        var request = ClientRequest.create(HttpMethod.PUT, URI.create("http://capacity/" + SECRET + "?who=" + SECRET))
                .build();
        return new TracedCalls(spans).filter(request, called -> {
            handed.add(String.valueOf(called.headers().getFirst("traceparent")));
            return answer;
        });
    }

    private Spans spans() {
        return new Spans(ended::add, 1, InstantSource.system());
    }

    private static Mono<ClientResponse> answered(HttpStatus status) {
        return Mono.just(ClientResponse.create(status).build());
    }

    @Test
    void areStepsOfWhatGoesOn() {
        call(spans(), answered(HttpStatus.CONFLICT)).contextWrite(AROUND::into).block(SOON);

        assertThat(ended).singleElement().satisfies(span -> {
            assertThat(span.context().trace()).isEqualTo(AROUND.trace());
            assertThat(span.parent()).isEqualTo(AROUND.span());
            assertThat(handed).containsExactly(span.context().header());
            assertThat(span.step()).isEqualTo(Step.asked("PUT", 409));
            assertThat(span.failed()).isFalse();
            assertThat(span.toString()).doesNotContain(SECRET, "capacity");
        });
    }

    @Test
    void sayWhenTheyFailed() {
        var lost = call(spans(), Mono.error(new IllegalStateException("away"))).contextWrite(AROUND::into);

        assertThatThrownBy(() -> lost.block(SOON)).hasMessage("away");
        call(spans(), answered(HttpStatus.SERVICE_UNAVAILABLE))
                .contextWrite(AROUND::into)
                .block(SOON);
        call(spans(), Mono.never())
                .contextWrite(AROUND::into)
                .timeout(Duration.ofMillis(50), Mono.empty())
                .block(SOON);

        assertThat(ended).extracting(Span::failed).containsExactly(true, true, true);
        assertThat(ended)
                .extracting(Span::step)
                .containsExactly(Step.askedInVain("PUT"), Step.asked("PUT", 503), Step.askedInVain("PUT"));
    }

    @Test
    void sayNothingWhereNoTraceIsKept() {
        call(spans(), answered(HttpStatus.OK)).block(SOON);
        call(Spans.none(), answered(HttpStatus.OK)).contextWrite(AROUND::into).block(SOON);

        assertThat(handed).containsExactly("null", "null");
        assertThat(ended).isEmpty();
    }
}
