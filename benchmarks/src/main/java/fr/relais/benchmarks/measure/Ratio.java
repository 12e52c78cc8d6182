package fr.relais.benchmarks.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The ratio of two medians over pairs measured side by side, and how sure it is: 95 of 100 resamplings of the pairs
 * give a ratio between the two bounds.
 *
 * @param value the ratio of all pairs
 * @param low below it are 2.5 of 100 resamplings
 * @param high above it are 2.5 of 100
 */
public record Ratio(double value, double low, double high) {

    private static final int RESAMPLINGS = 4_000;

    /** So little is no difference. */
    private static final double SAME = .015;

    /** One over the other, measured in the same moment. */
    public record Pair(double over, double under) {}

    public static Ratio of(List<Pair> pairs) {
        var random = new Random(pairs.size());
        var ratios = new double[RESAMPLINGS];
        for (var time = 0; time < RESAMPLINGS; time++) {
            var drawn = random.ints(pairs.size(), 0, pairs.size())
                    .mapToObj(pairs::get)
                    .toList();
            ratios[time] = ratio(drawn);
        }
        Arrays.sort(ratios);
        return new Ratio(ratio(pairs), ratios[RESAMPLINGS / 40], ratios[RESAMPLINGS - 1 - RESAMPLINGS / 40]);
    }

    private static double ratio(List<Pair> pairs) {
        return median(pairs, Pair::over) / median(pairs, Pair::under);
    }

    public static <T> double median(List<T> values, ToDoubleFunction<T> of) {
        var sorted = values.stream().mapToDouble(of).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Whether code that was compared with itself differs by more than chance: then something else was measured. */
    public boolean differs() {
        return low > 1 + SAME || high < 1 - SAME;
    }

    /**
     * By how much code that was compared with itself may differ all the same: one at least. A figure that has no
     * interval of its own is multiplied by it; one that has an interval is judged at its worse end.
     */
    public double doubt() {
        return Math.max(high, 1 / low);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (95 of 100: %.3f to %.3f)", value, low, high);
    }
}
