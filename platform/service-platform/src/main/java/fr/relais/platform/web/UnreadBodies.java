package fr.relais.platform.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what nobody has read of a body before the answer is given. Whoever is denied is answered without a look at the
 * body, and what is left of it on a connection that stays open can keep the next request from being answered at all.
 *
 * <p>What is too long, or does not come, is not waited for: then the connection ends with the answer.
 */
final class UnreadBodies implements WebFilter, Ordered {

    static final int MOST_BYTES = HttpCommands.MOST_BYTES;
    static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!hasBody(exchange.getRequest().getHeaders())) {
            return chain.filter(exchange);
        }
        var body = new Body(exchange.getRequest());
        exchange.getResponse().beforeCommit(() -> body.read(exchange.getResponse()));
        return chain.filter(exchange.mutate().request(body).build());
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static final class Body extends ServerHttpRequestDecorator {

        private final AtomicBoolean asked = new AtomicBoolean();
        private final AtomicLong length = new AtomicLong();

        private Body(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                asked.set(true);
                return getDelegate().getBody();
            });
        }

        private Mono<Void> read(ServerHttpResponse response) {
            return Mono.defer(() -> asked.compareAndSet(false, true) ? rest(response) : Mono.empty());
        }

        /** A body that was read by another way than this cannot be read again, which is no fault. */
        private Mono<Void> rest(ServerHttpResponse response) {
            return getDelegate()
                    .getBody()
                    .doOnNext(this::forget)
                    .takeUntil(piece -> length.get() > MOST_BYTES)
                    .then()
                    .timeout(PATIENCE, Mono.fromRunnable(() -> length.set(Long.MAX_VALUE)))
                    .onErrorComplete()
                    .then(Mono.fromRunnable(() -> endAfter(response)));
        }

        private void forget(DataBuffer piece) {
            length.addAndGet(piece.readableByteCount());
            DataBufferUtils.release(piece);
        }

        private void endAfter(ServerHttpResponse response) {
            if (length.get() > MOST_BYTES) {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
            }
        }
    }
}
