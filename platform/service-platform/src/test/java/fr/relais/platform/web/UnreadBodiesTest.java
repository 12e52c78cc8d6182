package fr.relais.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to a body that nobody has looked at. */
class UnreadBodiesTest {

    private static final WebFilterChain DENYING =
            exchange -> exchange.getResponse().setComplete();
    private static final WebFilterChain READING = exchange -> exchange.getRequest()
            .getBody()
            .doOnNext(DataBufferUtils::release)
            .then(exchange.getResponse().setComplete());

    private final AtomicInteger readers = new AtomicInteger();

    private static DataBuffer piece(int length) {
        return DefaultDataBufferFactory.sharedInstance.wrap(" ".repeat(length).getBytes(StandardCharsets.UTF_8));
    }

    private MockServerWebExchange sending(Flux<DataBuffer> body) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/v1/things")
                .contentLength(10)
                .body(body.doOnSubscribe(reader -> readers.incrementAndGet())));
    }

    private static void answer(MockServerWebExchange exchange, WebFilterChain chain) {
        StepVerifier.withVirtualTime(() -> new UnreadBodies().filter(exchange, chain))
                .thenAwait(UnreadBodies.PATIENCE)
                .verifyComplete();
    }

    private static String connection(MockServerWebExchange exchange) {
        var said = exchange.getResponse().getHeaders().getFirst(HttpHeaders.CONNECTION);
        return said == null ? "" : said;
    }

    @Test
    void isReadBeforeTheAnswer() {
        var exchange = sending(Flux.just(piece(5), piece(5)));

        answer(exchange, DENYING);

        assertThat(readers).hasValue(1);
        assertThat(connection(exchange)).isEmpty();
    }

    @Test
    void isNotReadTwice() {
        var exchange = sending(Flux.just(piece(10)));

        answer(exchange, READING);

        assertThat(readers).hasValue(1);
        assertThat(connection(exchange)).isEmpty();
    }

    @Test
    void isReadByOneWayOnly() {
        var exchange = sending(Flux.error(new IllegalStateException("somebody has read it already")));

        answer(exchange, DENYING);

        assertThat(connection(exchange)).isEmpty();
    }

    @Test
    void endsTheConnectionWhenItIsTooLong() {
        var exchange = sending(Flux.range(0, 100).map(number -> piece(1024)));

        answer(exchange, DENYING);

        assertThat(connection(exchange)).isEqualTo("close");
    }

    @Test
    void endsTheConnectionWhenItDoesNotCome() {
        var exchange = sending(Flux.never());

        answer(exchange, DENYING);

        assertThat(connection(exchange)).isEqualTo("close");
    }
}
