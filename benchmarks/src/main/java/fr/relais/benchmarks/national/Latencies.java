package fr.relais.benchmarks.national;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** How long each of many answers took, and how much of that this process worked on it. */
final class Latencies {

    private final long[] nanos;
    private final double cpuMillis;

    private Latencies(long[] nanos, long cpuNanos) {
        this.nanos = nanos;
        this.cpuMillis = cpuNanos / 1e6 / nanos.length;
        Arrays.sort(nanos);
    }

    /** Asks so many times, one after the other. What is answered is looked at, so that nothing is optimised away. */
    static Latencies of(int times, Supplier<Integer> answer) {
        var threads = ManagementFactory.getThreadMXBean();
        var nanos = new long[times];
        var seen = 0L;
        var cpu = threads.getCurrentThreadCpuTime();
        for (var time = 0; time < times; time++) {
            var begin = System.nanoTime();
            seen += answer.get();
            nanos[time] = System.nanoTime() - begin;
        }
        if (seen == 0) {
            throw new IllegalStateException("nothing was answered");
        }
        return new Latencies(nanos, threads.getCurrentThreadCpuTime() - cpu);
    }

    double millisAt(double quantile) {
        return nanos[(int) Math.ceil(quantile * nanos.length) - 1] / 1e6;
    }

    double cpuMillis() {
        return cpuMillis;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d answers, p50 %8.2f ms, p99 %8.2f ms, slowest %8.2f ms, CPU of one %8.2f ms",
                nanos.length,
                millisAt(0.5),
                millisAt(0.99),
                millisAt(1),
                cpuMillis);
    }
}
