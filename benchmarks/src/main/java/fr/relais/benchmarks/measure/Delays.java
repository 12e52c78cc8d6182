package fr.relais.benchmarks.measure;

import java.util.Collection;
import java.util.Locale;

/** How long each of many things took. */
public final class Delays {

    private final long[] nanos;

    private Delays(long[] nanos) {
        this.nanos = nanos;
    }

    /** Of one thing at least, in nanoseconds. */
    public static Delays of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Delays(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** So many of a hundred took no longer than this, in milliseconds. */
    public double millisAt(int percentile) {
        return nanos[Math.max((int) Math.ceil(percentile * nanos.length / 100.0), 1) - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, slowest %.1f ms of %,d",
                millisAt(50),
                millisAt(99),
                millisAt(100),
                nanos.length);
    }
}
