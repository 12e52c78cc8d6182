package fr.relais.benchmarks.measure;

import java.lang.management.ManagementFactory;

/** A fixed piece of work, by whose cost it shows how fast the machine is at a moment. */
public final class Spin {

    private static final int ROUNDS = 5_000_000;

    private Spin() {}

    /** The CPU time of this piece of work now, in nanoseconds. */
    public static long nanos() {
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        var value = 88172645463325252L;
        for (var round = 0; round < ROUNDS; round++) {
            value ^= value << 13;
            value ^= value >>> 7;
            value ^= value << 17;
        }
        // What is never used may never be computed.
        return value == 0 ? 0 : threads.getCurrentThreadCpuTime() - begin;
    }
}
