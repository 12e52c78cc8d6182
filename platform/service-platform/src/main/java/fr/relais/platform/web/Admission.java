package fr.relais.platform.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets in as many requests as a service can answer soon, and tells the others to come again (429, Retry-After) before
 * anything is spent on them: under any load who is let in is answered quickly, and nobody waits for nothing.
 *
 * <p>A request is in the service until its answer begins, so a live stream counts for a moment only. Services, whose
 * paths begin with {@code /internal/}, have places that people's requests cannot take. Health and metrics are always
 * let in: an instance that is busy is not one to be restarted.
 */
final class Admission implements WebFilter, Ordered {

    private static final String OF_SERVICES = "/internal/";
    private static final String OF_OPERATORS = "/actuator";

    private final AdmissionSettings settings;
    private final AtomicInteger inside = new AtomicInteger();
    private final Counter refused;

    Admission(AdmissionSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.refused = Counter.builder("relais.requests.refused")
                .description("requests told to come again because there were too many")
                .register(meters);
        Gauge.builder("relais.requests.inside", inside, AtomicInteger::get)
                .description("requests whose answer has not begun")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith(OF_OPERATORS)) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            var mine = new Place();
            return mine.taken() <= places(path)
                    ? admitted(exchange, chain, mine)
                    : refuse(exchange).doFinally(signal -> mine.leave());
        });
    }

    private int places(String path) {
        return path.startsWith(OF_SERVICES) ? settings.most() : settings.ofPeople();
    }

    private static Mono<Void> admitted(ServerWebExchange exchange, WebFilterChain chain, Place mine) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(mine::leave));
        return chain.filter(exchange).doFinally(signal -> mine.leave());
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        refused.increment();
        return Problems.write(exchange, ProblemCode.TOO_MANY_REQUESTS.problem(), List.of());
    }

    /** Before the token is checked, which costs more than all else; after the answer has its correlation id. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    /** Taken once and given back once, whichever end of a request comes first. */
    private final class Place {

        private final int number = inside.incrementAndGet();
        private final AtomicBoolean left = new AtomicBoolean();

        private int taken() {
            return number;
        }

        private void leave() {
            if (left.compareAndSet(false, true)) {
                inside.decrementAndGet();
            }
        }
    }
}
