package fr.relais.gateway.filter;

import java.time.Duration;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends the stream of a page within a second of the end of its session, in whichever tab and however that ends. */
public final class StreamsOfSessions implements WebFilter {

    private static final Duration LOOKED_AT = Duration.ofSeconds(1);

    private final String path;

    /** @param path of the streams */
    public StreamsOfSessions(String path) {
        this.path = path;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals(path)) {
            return chain.filter(exchange);
        }
        return exchange.getSession().flatMap(session -> {
            var ending = new EndingResponse(exchange.getResponse(), over(session));
            return chain.filter(exchange.mutate().response(ending).build());
        });
    }

    private static Mono<Void> over(WebSession session) {
        return Flux.interval(LOOKED_AT)
                .onBackpressureDrop()
                .filter(second -> session.isExpired())
                .next()
                .then();
    }
}
