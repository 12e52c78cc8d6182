package fr.relais.gateway.filter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.gateway.problem.ProblemCode;
import fr.relais.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets nobody have more than so many requests under way at once, streams among them; one more is 429 with
 * {@code Retry-After}. Without it one account that sends slowly would keep the places of all others.
 */
public final class AtOnceFilter implements WebFilter, Ordered {

    /** After the requests of a caller are counted, which is when it is known who calls. */
    private static final int AFTER_TOKENS = 1;

    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    /** @param most of one caller, by the subject of the checked token; requests without one are not counted */
    public AtOnceFilter(int most) {
        this.most = most;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .map(caller -> caller.getName())
                .defaultIfEmpty("")
                .flatMap(caller -> caller.isEmpty() ? chain.filter(exchange) : counted(caller, exchange, chain));
    }

    private Mono<Void> counted(String caller, ServerWebExchange exchange, WebFilterChain chain) {
        if (underWay.merge(caller, 1, Integer::sum) > most) {
            leave(caller);
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
            return Problems.write(exchange, ProblemCode.TOO_MANY_REQUESTS);
        }
        return chain.filter(exchange).doFinally(end -> leave(caller));
    }

    private void leave(String caller) {
        underWay.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
    }

    /** How many callers have something under way. */
    int callers() {
        return underWay.size();
    }

    @Override
    public int getOrder() {
        return AFTER_TOKENS;
    }
}
