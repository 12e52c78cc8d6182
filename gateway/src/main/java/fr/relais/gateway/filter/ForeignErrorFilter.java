package fr.relais.gateway.filter;

import java.util.function.Predicate;

import fr.relais.gateway.problem.ProblemCode;
import fr.relais.gateway.problem.Problems;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets problems of ours pass and replaces every other body of an error by a problem: what went wrong inside a service,
 * or in something that stands before it, is nobody's business outside.
 */
public final class ForeignErrorFilter implements GlobalFilter, Ordered {

    private static final int LARGEST_PROBLEM = 16 * 1024;

    private final Predicate<ServerWebExchange> speaksOtherwise;

    /** @param speaksOtherwise whose answers to bad requests have a form of their own, which callers expect */
    public ForeignErrorFilter(Predicate<ServerWebExchange> speaksOtherwise) {
        this.speaksOtherwise = speaksOtherwise;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange.mutate().response(new Replacing(exchange)).build());
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    private final class Replacing extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        private Replacing(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return mayPass() ? super.writeWith(body) : replaced(body).flatMap(this::writeBytes);
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return mayPass()
                    ? super.writeAndFlushWith(body)
                    : writeWith(Flux.from(body).concatMap(part -> part));
        }

        private boolean mayPass() {
            var status = getStatusCode();
            return status == null || !status.isError() || (status.is4xxClientError() && speaksOtherwise.test(exchange));
        }

        private Mono<byte[]> replaced(Publisher<? extends DataBuffer> body) {
            return DataBufferUtils.join(body, LARGEST_PROBLEM)
                    .map(Replacing::bytes)
                    .onErrorReturn(DataBufferLimitException.class, new byte[0])
                    .defaultIfEmpty(new byte[0])
                    .map(bytes -> Problems.isOurs(bytes) ? bytes : ownProblem());
        }

        private byte[] ownProblem() {
            HttpStatusCode status = getStatusCode();
            var code = status == null ? ProblemCode.INTERNAL_ERROR : ProblemCode.ofStatus(status.value());
            return Problems.prepare(exchange, this, code);
        }

        private Mono<Void> writeBytes(byte[] bytes) {
            getHeaders().setContentLength(bytes.length);
            return super.writeWith(Mono.fromSupplier(() -> bufferFactory().wrap(bytes)));
        }

        private static byte[] bytes(DataBuffer buffer) {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        }
    }
}
