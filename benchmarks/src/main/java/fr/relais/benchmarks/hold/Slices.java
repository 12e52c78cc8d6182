package fr.relais.benchmarks.hold;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import fr.relais.benchmarks.measure.Processes;

/** Measures slices: the work, and long enough after it that what goes on in the background is counted too. */
final class Slices {

    static final String SERVICE = "capacity-service";

    private final Load load;
    private final Processes processes;
    private final Duration settle;
    private final Random seeds;
    private Map<String, Double> idle = Map.of();

    Slices(Load load, Processes processes, Duration settle, long seed) {
        this.load = load;
        this.processes = processes;
        this.settle = settle;
        this.seeds = new Random(seed);
    }

    /** CPU microseconds a second, by process, while nobody asks for anything. */
    Map<String, Double> measureIdle(Duration time) {
        var before = processes.now();
        var begin = System.nanoTime();
        pause(time);
        var wall = (System.nanoTime() - begin) / 1e9;
        var perSecond = new LinkedHashMap<String, Double>();
        processes.since(before).forEach((name, nanos) -> perSecond.put(name, nanos / 1e3 / wall));
        idle = perSecond;
        return perSecond;
    }

    /**
     * One slice. What database and broker do when nobody asks for anything is taken off, in both arms; what the service
     * does then is not.
     */
    Slice measure(Arm arm) {
        arm.prepare(load.operations(), seeds.nextLong());
        pause(settle);
        var before = processes.now();
        var begin = System.nanoTime();
        var latencies = load.run(arm);
        pause(settle);
        var wall = (System.nanoTime() - begin) / 1e9;
        var spent = processes.since(before);
        arm.finish();
        var micros = new LinkedHashMap<String, Double>();
        spent.forEach((name, nanos) -> {
            if (!name.equals(SERVICE)) {
                micros.put(name, (nanos / 1e3 - idle.getOrDefault(name, 0.0) * wall) / latencies.length);
            } else if (arm instanceof ServiceArm) {
                micros.put(name, nanos / 1e3 / latencies.length);
            }
        });
        return new Slice(micros, millisAt(latencies, 0.5), millisAt(latencies, 0.99));
    }

    private static double millisAt(long[] sorted, double quantile) {
        return sorted[(int) Math.ceil(quantile * sorted.length) - 1] / 1e6;
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }
}
