package fr.relais.gateway.filter;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;

import fr.relais.gateway.problem.ProblemCode;
import fr.relais.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets everybody ask so many times in a window, and says in every answer how much is left ({@code RateLimit}); after
 * that it is 429 with {@code Retry-After}.
 *
 * <p>By address before any token is looked at, so that guessing costs; by caller once it is known who calls.
 */
public final class RateLimitFilter implements WebFilter, Ordered {

    /** Before and after the token is checked; the check itself is at -100. */
    private static final int BEFORE_TOKENS = -200;

    private static final int AFTER_TOKENS = 0;

    private final String name;
    private final int order;
    private final String policy;
    private final Allowances allowances;
    private final Function<ServerWebExchange, Mono<String>> key;

    private RateLimitFilter(
            String name,
            int order,
            Allowances allowances,
            String policy,
            Function<ServerWebExchange, Mono<String>> key) {
        this.name = name;
        this.order = order;
        this.allowances = allowances;
        this.policy = policy;
        this.key = key;
    }

    /** Counts by the address a request comes from; an allowance shared by everybody behind it. */
    public static RateLimitFilter byAddress(CallerAddress from, int most, Duration window, LongSupplier nanoTime) {
        return new RateLimitFilter(
                "address",
                BEFORE_TOKENS,
                new Allowances(most, window, nanoTime),
                policy("address", most, window),
                exchange -> Mono.just(from.of(exchange.getRequest())));
    }

    /** Counts by the subject of the checked token; requests without one are not counted. */
    public static RateLimitFilter byCaller(int most, Duration window, LongSupplier nanoTime) {
        return new RateLimitFilter(
                "caller",
                AFTER_TOKENS,
                new Allowances(most, window, nanoTime),
                policy("caller", most, window),
                exchange -> exchange.getPrincipal().map(caller -> caller.getName()));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return key.apply(exchange)
                .map(allowances::take)
                .map(allowance -> tell(exchange, allowance))
                .defaultIfEmpty(Boolean.TRUE)
                .flatMap(granted ->
                        granted ? chain.filter(exchange) : Problems.write(exchange, ProblemCode.TOO_MANY_REQUESTS));
    }

    private Boolean tell(ServerWebExchange exchange, Allowance allowance) {
        var headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Policy", policy);
        headers.set("RateLimit", "\"" + name + "\";r=" + allowance.remaining() + ";t=" + allowance.secondsUntilWhole());
        if (!allowance.granted()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, allowance.secondsUntilOne())));
        }
        return allowance.granted();
    }

    private static String policy(String name, int most, Duration window) {
        return "\"" + name + "\";q=" + most + ";w=" + Math.max(1, window.toSeconds());
    }

    @Override
    public int getOrder() {
        return order;
    }
}
