package fr.relais.gateway.filter;

import java.util.UUID;
import java.util.regex.Pattern;

import fr.relais.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each request an id, or keeps the caller's when it has the right form, and hands it on: in the answer, to the
 * service, and beside the exchange.
 */
public final class CorrelationFilter implements WebFilter, Ordered {

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders().getFirst(Problems.CORRELATION_ID);
        var id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        exchange.getAttributes().put(Problems.CORRELATION_ID, id);
        exchange.getResponse().getHeaders().set(Problems.CORRELATION_ID, id);
        var named = exchange.mutate()
                .request(request -> request.header(Problems.CORRELATION_ID, id))
                .build();
        return chain.filter(named);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
