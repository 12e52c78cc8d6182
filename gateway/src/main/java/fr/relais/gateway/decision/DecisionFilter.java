package fr.relais.gateway.decision;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts what was decided of each request, when its answer begins: also where the answer is made of a failure, behind
 * all filters.
 */
public final class DecisionFilter implements WebFilter, Ordered {

    private final Decisions decisions;
    private final String correlation;

    /** @param correlation the attribute of a request in which its id is */
    public DecisionFilter(Decisions decisions, String correlation) {
        this.decisions = decisions;
        this.correlation = correlation;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> count(exchange)));
        return chain.filter(exchange);
    }

    private void count(ServerWebExchange exchange) {
        var decision = Decision.of(exchange);
        if (decision != null) {
            decisions.count(decision, exchange.getAttributeOrDefault(correlation, "-"));
        }
    }

    /** Behind what gives a request its id, before anything is decided. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
