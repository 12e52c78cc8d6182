package fr.relais.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How often something has happened by each name since it first did, for so long; then it begins anew. Kept in memory,
 * by each replica for itself.
 */
public final class Counts {

    private static final int MOST_NAMES = 10_000;

    private final long window;
    private final LongSupplier nanos;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    public Counts(Duration window, LongSupplier nanos) {
        this.window = window.toNanos();
        this.nanos = nanos;
    }

    /** @param since when it first happened, in nanoseconds */
    private record Count(long since, int times) {

        Count onceMore() {
            return new Count(since, times + 1);
        }
    }

    /** Counts it, and says how often that is. */
    public int add(String name) {
        if (counts.size() >= MOST_NAMES) {
            counts.values().removeIf(this::isOver);
        }
        var now = nanos.getAsLong();
        return counts.compute(
                        name, (same, known) -> known == null || isOver(known) ? new Count(now, 1) : known.onceMore())
                .times();
    }

    public int of(String name) {
        var count = counts.get(name);
        return count == null || isOver(count) ? 0 : count.times();
    }

    private boolean isOver(Count count) {
        return nanos.getAsLong() - count.since() >= window;
    }
}
