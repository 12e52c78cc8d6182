package fr.relais.gateway.filter;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends live streams before the server waits for requests to end, which they never would by themselves. Stops first,
 * having the highest phase; who followed comes back elsewhere.
 */
public final class StreamsAtShutdown implements GatewayFilter, SmartLifecycle {

    private final Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean running;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var ending = new EndingResponse(exchange.getResponse(), closing());
        return chain.filter(exchange.mutate().response(ending).build());
    }

    /** Completes when streams have to end; for those that do not come from a service. */
    public Mono<Void> closing() {
        return closing.asMono();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        closing.tryEmitEmpty();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
