package fr.relais.benchmarks.hold;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Lets operations begin at a fixed rate, by a few workers, and waits until their events have been consumed. */
final class Load implements AutoCloseable {

    static final int WORKERS = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final int operations;
    private final long nanosBetween;

    /** @param rate how many operations begin in a second */
    Load(int operations, int rate) {
        this.operations = operations;
        this.nanosBetween = Duration.ofSeconds(1).toNanos() / rate;
    }

    int operations() {
        return operations;
    }

    /** How long each took from the moment it should have begun, in nanoseconds, shortest first. */
    long[] run(Arm arm) {
        var latencies = new long[operations];
        var begin = System.nanoTime();
        List<? extends Future<?>> done = IntStream.range(0, WORKERS)
                .mapToObj(worker -> workers.submit(() -> work(arm, worker, begin, latencies)))
                .toList();
        done.forEach(Load::await);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (arm.consumed() < operations) {
            if (System.nanoTime() > deadline) {
                throw new Violation("not all was consumed in time: " + arm.consumed() + " "
                        + arm.getClass().getSimpleName());
            }
            LockSupport.parkNanos(1_000_000);
        }
        Arrays.sort(latencies);
        return latencies;
    }

    private void work(Arm arm, int worker, long begin, long[] latencies) {
        for (var number = worker; number < operations; number += WORKERS) {
            var due = begin + number * nanosBetween;
            for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            arm.perform(worker, number);
            latencies[number] = System.nanoTime() - due;
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
