package fr.relais.platform.web;

import java.util.List;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Who asks again and again for what is not there is trying out what there is. After so many misses an account reads
 * nothing for a while (429), and an alarm is raised. What it asks to be done is done all the same: somebody may need a
 * place tonight. Each replica counts for itself.
 */
final class Misses implements WebFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Misses.class);
    private static final String OF_SERVICES = "/internal/";

    private final CuriositySettings settings;
    private final Counter alarms;
    private final Counts counts;

    Misses(CuriositySettings settings, LongSupplier nanos, MeterRegistry meters) {
        this.settings = settings;
        this.counts = new Counts(settings.within(), nanos);
        this.alarms = Counter.builder("relais.curiosity.alarms")
                .description("accounts that asked too often for what is not there")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith(OF_SERVICES)) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(caller -> caller.getName())
                .defaultIfEmpty("")
                .flatMap(caller -> caller.isEmpty() ? chain.filter(exchange) : watched(exchange, chain, caller));
    }

    private Mono<Void> watched(ServerWebExchange exchange, WebFilterChain chain, String caller) {
        if (exchange.getRequest().getMethod().equals(HttpMethod.GET) && hasMissedTooOften(caller)) {
            return Problems.write(exchange, ProblemCode.TOO_MANY_REQUESTS.problem(), List.of());
        }
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    if (HttpStatus.NOT_FOUND.equals(exchange.getResponse().getStatusCode())) {
                        miss(caller);
                    }
                }));
        return chain.filter(exchange);
    }

    private boolean hasMissedTooOften(String caller) {
        return counts.of(caller) >= settings.misses();
    }

    private void miss(String caller) {
        if (counts.add(caller) == settings.misses()) {
            alarms.increment();
            log.warn("an account has asked too often for what is not there");
        }
    }

    /** After the token was checked, at -100. */
    @Override
    public int getOrder() {
        return 0;
    }
}
