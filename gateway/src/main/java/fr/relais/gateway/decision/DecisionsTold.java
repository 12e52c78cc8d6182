package fr.relais.gateway.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells a service that keeps a register what the gateway decided, each minute once, the oldest first. What could not be
 * told is told again with the next minute, under the same id, until it is acknowledged. Nobody waits for it.
 */
public final class DecisionsTold implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DecisionsTold.class);

    /** At the stop what is left is told once more, if that is quick. */
    private static final Duration AT_THE_STOP = Duration.ofSeconds(3);

    private static final Duration OFTEN = Duration.ofMillis(20);

    private final RegisterOfDecisions register;
    private final Clock clock;
    private final String gateway = UUID.randomUUID().toString();
    private final Untold untold = new Untold();
    private final AtomicBoolean telling = new AtomicBoolean();
    private volatile boolean failing;

    public DecisionsTold(RegisterOfDecisions register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Where it is entered. */
    public interface RegisterOfDecisions {

        /**
         * Completes when the telling stands in the register; fails when that is not known.
         *
         * @param gateway a name that this process drew for itself
         */
        Mono<Void> enter(String gateway, Telling telling);
    }

    /** A minute is over. Returns at once. */
    public void minuteWith(Map<Decision, Long> times) {
        untold.add(clock.instant().truncatedTo(ChronoUnit.MINUTES), times);
        var unused = tellAll().subscribe();
    }

    /** Completes when all is told, or as soon as something cannot be. One at a time. */
    private Mono<Void> tellAll() {
        return Mono.defer(() -> telling.compareAndSet(false, true)
                ? tellOldest()
                        .repeat(() -> !failing && untold.first().isPresent())
                        .then()
                        .doFinally(end -> telling.set(false))
                : Mono.empty());
    }

    private Mono<Void> tellOldest() {
        return Mono.defer(() -> Mono.justOrEmpty(untold.first())
                .flatMap(first -> register.enter(gateway, first).then(Mono.fromRunnable(() -> succeed(first))))
                .onErrorResume(failure -> Mono.fromRunnable(() -> fail(failure)))
                .then());
    }

    private void succeed(Telling told) {
        untold.told(told);
        if (failing) {
            failing = false;
            log.info("what was decided is told again");
        }
    }

    private void fail(Throwable failure) {
        if (!failing) {
            failing = true;
            log.warn("what was decided cannot be told: {}", failure.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        Flux.interval(Duration.ZERO, OFTEN)
                .takeUntil(tick -> !telling.get())
                .then(tellAll())
                .timeout(AT_THE_STOP)
                .onErrorComplete()
                .block();
    }
}
