package fr.relais.gateway.console.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import fr.relais.gateway.console.services.Upstream;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** When each service that a page follows was heard last: a page is up to date only as long as all of them are heard. */
final class Heard {

    /** Services say something every quarter of a minute; twice missed is gone. */
    static final Duration PATIENCE = Duration.ofSeconds(35);

    private final int expected;
    private final Map<Upstream, Long> at = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> all = Sinks.empty();

    /** @param expected how many services are followed */
    Heard(int expected) {
        this.expected = expected;
    }

    void from(Upstream service) {
        at.put(service, now());
        if (at.size() == expected) {
            all.tryEmitEmpty();
        }
    }

    /** When each of them was heard for the first time. */
    Mono<Void> everybody() {
        return all.asMono();
    }

    boolean lately() {
        var oldest = now() - PATIENCE.toMillis();
        return at.values().stream().allMatch(heard -> heard >= oldest);
    }

    private static long now() {
        return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
    }
}
