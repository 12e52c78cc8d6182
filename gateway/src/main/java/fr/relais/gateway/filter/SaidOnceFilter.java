package fr.relais.gateway.filter;

import java.util.List;

import fr.relais.gateway.problem.ProblemCode;
import fr.relais.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses what two readers could understand in two ways: a request that says twice who sends it, what it is for or what
 * it brings, that names a parameter twice, no host or two, or that wants to become something else than a request. Of
 * two tokens the gateway would believe one, and a service might believe the other.
 */
public final class SaidOnceFilter implements WebFilter, Ordered {

    private static final List<String> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "Confirmation-Token",
            "Last-Event-ID");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        return saysOneThing(headers) && asksOneThing(exchange) && !leaves(headers)
                ? chain.filter(exchange)
                : Problems.write(exchange, ProblemCode.INVALID_INPUT);
    }

    private static boolean saysOneThing(HttpHeaders headers) {
        return times(headers, HttpHeaders.HOST) == 1 && ONCE.stream().noneMatch(name -> times(headers, name) > 1);
    }

    /** No parameter of ours is a list; of two the services read the first, and somebody else might read the last. */
    private static boolean asksOneThing(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams().values().stream().allMatch(values -> values.size() == 1);
    }

    /** Routes would hand a web socket on past everything that is made for requests. */
    private static boolean leaves(HttpHeaders headers) {
        return "websocket".equalsIgnoreCase(headers.getUpgrade());
    }

    private static int times(HttpHeaders headers, String name) {
        return headers.getOrEmpty(name).size();
    }

    /** Behind what every answer needs, before anybody is believed. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 2;
    }
}
