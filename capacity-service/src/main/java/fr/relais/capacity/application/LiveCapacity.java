package fr.relais.capacity.application;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Who follows the country right now, in this process.
 *
 * <p>Nothing is kept for a follower: each look shows what is, so whoever was slow or away sees the newest and misses
 * only what is over. Followers of the same question share one look.
 */
public final class LiveCapacity {

    private final ReadCapacityUseCase readCapacity;
    private final Duration pace;
    private final int mostPerCaller;
    private final int mostInAll;
    private final Map<String, Integer> following = new ConcurrentHashMap<>();
    private final Map<CapacityQuestion, Flux<CapacityOverview>> looks = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean closed;

    /**
     * @param pace the pause between two looks
     * @param mostPerCaller so many streams one caller may have open
     * @param mostInAll so many streams may be open
     */
    public LiveCapacity(ReadCapacityUseCase readCapacity, Duration pace, int mostPerCaller, int mostInAll) {
        this.readCapacity = readCapacity;
        this.pace = pace;
        this.mostPerCaller = mostPerCaller;
        this.mostInAll = mostInAll;
    }

    /** Whether this caller may open one more. */
    public boolean hasRoom(String caller) {
        return !closed && following.getOrDefault(caller, 0) < mostPerCaller && open() < mostInAll;
    }

    /** How many streams are open. */
    public int open() {
        return following.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Ends every stream and lets no more begin; who followed comes back elsewhere. */
    public void close() {
        closed = true;
        closing.tryEmitEmpty();
    }

    /**
     * The country as it is, and as it is after each change: at most once in each pause, the newest for whoever does not
     * keep up. Completes when this process stops.
     */
    public Flux<CapacityOverview> follow(String caller, CapacityQuestion question) {
        return Flux.using(() -> begin(caller), begun -> shared(question), this::end)
                .onBackpressureLatest()
                .takeUntilOther(closing.asMono());
    }

    private Flux<CapacityOverview> shared(CapacityQuestion question) {
        return looks.computeIfAbsent(question, this::look);
    }

    private Flux<CapacityOverview> look(CapacityQuestion question) {
        return Flux.interval(Duration.ZERO, pace)
                .onBackpressureDrop()
                .concatMap(tick -> readCapacity.handle(question), 1)
                .distinctUntilChanged(CapacityOverview::content)
                .replay(1)
                .refCount(1);
    }

    private String begin(String caller) {
        following.merge(caller, 1, Integer::sum);
        return caller;
    }

    private void end(String caller) {
        following.computeIfPresent(caller, (key, count) -> count > 1 ? count - 1 : null);
    }
}
