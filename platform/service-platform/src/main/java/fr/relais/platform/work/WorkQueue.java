package fr.relais.platform.work;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import fr.relais.platform.trace.Spans;
import fr.relais.platform.trace.Step;
import fr.relais.platform.trace.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Work that nobody waits for, named by keys. A key put in many times before its turn is worked on once; put in during
 * its turn, it has another one.
 *
 * <p>Kept in memory only: whoever puts keys in also finds, after a crash, what was left undone. A failure is logged by
 * its kind and ends nothing but itself.
 *
 * @param <K> what names a piece of work
 */
public final class WorkQueue<K> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkQueue.class);

    private final String name;
    private final int concurrency;
    private final Function<K, Mono<Void>> work;
    private final Spans spans;

    /** What each waits for its turn because of, as far as that is kept. */
    private final Map<K, Optional<TraceContext>> waiting = new ConcurrentHashMap<>();

    private final Sinks.Many<K> keys = Sinks.many().unicast().onBackpressureBuffer();
    private Disposable running = Disposables.disposed();

    /**
     * A queue that starts with the application.
     *
     * @param name for the log
     * @param concurrency how many keys are worked on at once; with one, in the order in which they were put in
     */
    public WorkQueue(String name, int concurrency, Function<K, Mono<Void>> work) {
        this(name, concurrency, work, Spans.none());
    }

    /**
     * A queue whose work is a trace of its own, which follows from that of whoever put it in.
     *
     * @param name for the log and the trace
     */
    public WorkQueue(String name, int concurrency, Function<K, Mono<Void>> work, Spans spans) {
        this.name = name;
        this.concurrency = concurrency;
        this.work = work;
        this.spans = spans;
    }

    /** Puts a key in; returns at once. */
    public void add(K key) {
        add(key, Optional.empty());
    }

    /** The same, as what follows from that which goes on around; completes at once. */
    public Mono<Void> follow(K key) {
        return Mono.deferContextual(around -> {
            add(key, TraceContext.in(around));
            return Mono.empty();
        });
    }

    private void add(K key, Optional<TraceContext> cause) {
        if (waiting.putIfAbsent(key, cause) == null) {
            keys.emitNext(key, (signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
        }
    }

    @Override
    public void start() {
        running = keys.asFlux()
                .publishOn(Schedulers.parallel())
                .flatMap(this::workOn, concurrency)
                .subscribe();
    }

    private Mono<Void> workOn(K key) {
        return Mono.defer(() -> {
                    var cause = waiting.remove(key);
                    var turn = work.apply(key);
                    return cause == null ? turn : traced(cause, turn);
                })
                .onErrorResume(failure -> {
                    log.warn("{} was put off: {}", name, failure.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    private Mono<Void> traced(Optional<TraceContext> cause, Mono<Void> turn) {
        return cause.map(command -> spans.after(command).around(Step.workedOff(name), turn))
                .orElse(turn);
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}
