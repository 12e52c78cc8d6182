package fr.relais.platform.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
    private final Set<K> waiting = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<K> keys = Sinks.many().unicast().onBackpressureBuffer();
    private Disposable running = Disposables.disposed();

    /**
     * A queue that starts with the application.
     *
     * @param name for the log
     * @param concurrency how many keys are worked on at once; with one, in the order in which they were put in
     */
    public WorkQueue(String name, int concurrency, Function<K, Mono<Void>> work) {
        this.name = name;
        this.concurrency = concurrency;
        this.work = work;
    }

    /** Puts a key in; returns at once. */
    public void add(K key) {
        if (waiting.add(key)) {
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
                    waiting.remove(key);
                    return work.apply(key);
                })
                .onErrorResume(failure -> {
                    log.warn("{} was put off: {}", name, failure.getClass().getSimpleName());
                    return Mono.empty();
                });
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
