package fr.relais.platform.web;

import fr.relais.platform.trace.RequestSpans;
import fr.relais.platform.trace.Spans;
import fr.relais.platform.trace.TraceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each request an id by which a log line, a problem and the steps of its trace can be brought together; it says
 * nothing else. It is the id of the trace that the gateway began, and where nobody began one, of a new one.
 */
public final class CorrelationFilter implements WebFilter, Ordered {

    public static final String HEADER = "X-Correlation-Id";

    private final Spans spans;
    private final RequestSpans requests = new RequestSpans(RequestSpans::template);

    public CorrelationFilter(Spans spans) {
        this.spans = spans;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = given(exchange);
        var context = given == null ? spans.begin() : given;
        exchange.getAttributes().put(HEADER, context.trace());
        exchange.getResponse().getHeaders().set(HEADER, context.trace());
        return spans.keeps(context)
                ? requests.around(
                        exchange, given == null ? spans.first(context) : spans.within(given), chain.filter(exchange))
                : chain.filter(exchange);
    }

    /** The id of a request. */
    public static String idOf(ServerWebExchange exchange) {
        return (String) exchange.getAttributes()
                .computeIfAbsent(HEADER, name -> TraceContext.begin(false).trace());
    }

    private static @Nullable TraceContext given(ServerWebExchange exchange) {
        return TraceContext.of(exchange.getRequest().getHeaders().getFirst(TraceContext.HEADER))
                .orElse(null);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
