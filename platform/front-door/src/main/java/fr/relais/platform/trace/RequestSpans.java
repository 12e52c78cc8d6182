package fr.relais.platform.trace;

import java.util.Optional;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * The step that answering a request is. It is over when the answer begins: what is told live goes on for as long as
 * somebody listens.
 */
public final class RequestSpans {

    /** As proxies write it down: the caller went away before there was an answer. */
    private static final int NOBODY_WAITS = 499;

    private static final int FAILED = 500;

    private final Function<ServerWebExchange, Optional<String>> route;

    /** @param route the template by which a request was routed; never a path */
    public RequestSpans(Function<ServerWebExchange, Optional<String>> route) {
        this.route = route;
    }

    /** The template of the handler; by its type it is none that was a path. */
    public static Optional<String> template(ServerWebExchange exchange) {
        return exchange.<Object>getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof PathPattern pattern
                ? Optional.of(pattern.getPatternString())
                : Optional.empty();
    }

    /** Does this in the course of a step. */
    public Mono<Void> around(ServerWebExchange exchange, OpenSpan span, Mono<Void> answering) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> end(exchange, span, status(exchange))));
        return answering.doOnCancel(() -> end(exchange, span, NOBODY_WAITS)).contextWrite(span.context()::into);
    }

    private static int status(ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        return status == null ? HttpStatus.OK.value() : status.value();
    }

    private void end(ServerWebExchange exchange, OpenSpan span, int status) {
        var method = exchange.getRequest().getMethod().name();
        span.end(Step.answered(method, route.apply(exchange), status), status >= FAILED);
    }
}
