package fr.relais.platform.trace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class RequestSpansTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String PATH = "/v1/offers/canary-of-somebody";

    private final List<Span> ended = new CopyOnWriteArrayList<>();
    private final Spans spans = new Spans(ended::add, 1, InstantSource.system());
    private final RequestSpans requests = new RequestSpans(RequestSpans::template);
    private final MockServerWebExchange exchange = MockServerWebExchange.from(
            MockServerHttpRequest.method(HttpMethod.GET, PATH).build());

    private Mono<Void> answering(Mono<Void> work) {
        return requests.around(exchange, spans.first(spans.begin()), work);
    }

    private Mono<Void> answer(HttpStatus status) {
        return Mono.fromRunnable(() -> exchange.getResponse().setStatusCode(status))
                .then(Mono.defer(() -> exchange.getResponse().setComplete()));
    }

    @Test
    void sayWhichTemplateWasAnsweredHow() {
        exchange.getAttributes()
                .put(
                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                        new PathPatternParser().parse("/v1/offers/{offer}"));

        answering(answer(HttpStatus.CONFLICT)).block(SOON);

        assertThat(ended).singleElement().satisfies(span -> {
            assertThat(span.step()).isEqualTo(Step.answered("GET", Optional.of("/v1/offers/{offer}"), 409));
            assertThat(span.step().name()).isEqualTo("GET /v1/offers/{offer}");
            assertThat(span.failed()).isFalse();
        });
    }

    /** Whoever puts a path where a template belongs puts a text there. */
    @Test
    void takeNoTextForATemplate() {
        exchange.getAttributes().put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, PATH);

        answering(answer(HttpStatus.INTERNAL_SERVER_ERROR)).block(SOON);

        assertThat(ended).singleElement().satisfies(span -> {
            assertThat(span.step()).isEqualTo(Step.answered("GET", Optional.empty(), 500));
            assertThat(span.failed()).isTrue();
        });
    }

    @Test
    void endWithWhoeverWaited() {
        answering(Mono.never()).timeout(Duration.ofMillis(50), Mono.empty()).block(SOON);

        assertThat(ended).extracting(Span::step).containsExactly(Step.answered("GET", Optional.empty(), 499));
    }

    @Test
    void areWhatGoesOnMeanwhile() {
        var within = Mono.deferContextual(around -> Mono.just(TraceContext.in(around)))
                .doOnNext(found -> assertThat(found).isPresent())
                .then(answer(HttpStatus.OK));

        answering(within).block(SOON);

        assertThat(ended).hasSize(1);
    }
}
