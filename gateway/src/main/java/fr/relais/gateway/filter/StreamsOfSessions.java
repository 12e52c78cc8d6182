package fr.relais.gateway.filter;

import java.time.Duration;
import java.util.function.Function;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends the stream of a page within a second of the end of its session, in whichever tab and however that ends; and has
 * somebody look after the session as long as the stream goes on, since nothing else might ask for it.
 */
public final class StreamsOfSessions implements WebFilter {

    private static final Duration LOOKED_AT = Duration.ofSeconds(1);
    private static final Duration LOOKED_AFTER = Duration.ofSeconds(5);

    private final String path;
    private final Function<ServerWebExchange, Mono<?>> looksAfter;

    /**
     * @param path of the streams
     * @param looksAfter whether the session may go on is found out by this, which ends it where it may not
     */
    public StreamsOfSessions(String path, Function<ServerWebExchange, Mono<?>> looksAfter) {
        this.path = path;
        this.looksAfter = looksAfter;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals(path)) {
            return chain.filter(exchange);
        }
        return exchange.getSession().flatMap(session -> {
            var ending = new EndingResponse(
                    exchange.getResponse(), Mono.firstWithSignal(over(session), lookedAfter(exchange)));
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

    /** Never ends by itself: what became of the session is seen by looking at it. */
    private Mono<Void> lookedAfter(ServerWebExchange exchange) {
        return Flux.interval(LOOKED_AFTER)
                .onBackpressureDrop()
                .concatMap(second -> looksAfter.apply(exchange).then().onErrorComplete(), 1)
                .then();
    }
}
