package fr.relais.gateway.filter;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import fr.relais.gateway.problem.ServiceAway;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Stands between the gateway and one service: an answer within a time limit, and no more asking for a while when the
 * service is away. An answer of the service, even that it failed, is an answer.
 */
public final class ServiceGuard implements GatewayFilter {

    /** Around everything, the body of the answer included. */
    public static final int AROUND_THE_ANSWER = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 2;

    /** Around the beginning of the answer only, for streams, which go on. */
    public static final int AROUND_ITS_BEGINNING = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER + 2;

    private final CircuitBreaker breaker;
    private final Duration limit;

    /** @param limit longest time for what is guarded */
    public ServiceGuard(CircuitBreaker breaker, Duration limit) {
        this.breaker = breaker;
        this.limit = limit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .timeout(limit)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(ServiceGuard::meansAway, ServiceAway::new);
    }

    /** Whether a failure is the service's absence, which is counted, or something else, which is not. */
    public static boolean meansAway(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof CallNotPermittedException;
    }
}
