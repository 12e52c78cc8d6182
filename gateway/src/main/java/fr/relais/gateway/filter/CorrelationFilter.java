package fr.relais.gateway.filter;

import java.util.Optional;

import fr.relais.gateway.problem.Problems;
import fr.relais.platform.trace.RequestSpans;
import fr.relais.platform.trace.Spans;
import fr.relais.platform.trace.TraceContext;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Begins a trace for each request, whose id is the request's own: in the answer, in log lines, and for the service.
 * What a caller says of traces is not looked at: it could make two requests look like one, have everything kept, or be
 * a name.
 */
public final class CorrelationFilter implements WebFilter, Ordered {

    private final Spans spans;
    private final RequestSpans requests = new RequestSpans(CorrelationFilter::route);

    public CorrelationFilter(Spans spans) {
        this.spans = spans;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var context = spans.begin();
        exchange.getAttributes().put(Problems.CORRELATION_ID, context.trace());
        exchange.getAttributes().put(TraceContext.HEADER, context.header());
        exchange.getResponse().getHeaders().set(Problems.CORRELATION_ID, context.trace());
        var named = exchange.mutate()
                .request(request -> request.header(TraceContext.HEADER, context.header()))
                .build();
        var answering = chain.filter(named);
        return spans.keeps(context) ? requests.around(named, spans.first(context), answering) : answering;
    }

    /** Of the pages as of other handlers; of what is handed on, the part of the table that it is handed on by. */
    private static Optional<String> route(ServerWebExchange exchange) {
        return RequestSpans.template(exchange)
                .or(() -> Optional.ofNullable(
                        exchange.<String>getAttribute(ServerWebExchangeUtils.GATEWAY_PREDICATE_MATCHED_PATH_ATTR)));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
