package fr.relais.benchmarks.match;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.measure.OwnCpu;
import fr.relais.benchmarks.measure.Ratio;
import fr.relais.benchmarks.measure.Row;
import fr.relais.benchmarks.measure.Spin;

/**
 * CPU of a match in countries of several sizes, beside a scan that asks every unit (P1); how it grows (P2); and the
 * room an index takes (P13).
 */
public final class MatchBenchmark {

    private static final double MOST_GROWTH = .60;
    private static final double MOST_BYTES = 160;

    /**
     * Units, and how many people are looked for in a slice.
     *
     * @param gate how many times less than the scan; none when it only counts for the growth
     */
    public record Scale(int units, int queries, int scanned, double gate) {}

    /**
     * How much is measured.
     *
     * @param warmUp turns that are not counted
     * @param seeds one run each; the worst counts
     * @param small and large: the indexes whose room is compared
     */
    public record Size(List<Scale> scales, int warmUp, int turns, List<Long> seeds, int small, int large) {

        public static final Size FULL = new Size(
                List.of(
                        new Scale(1_000, 4_000, 1_000, 3),
                        new Scale(10_000, 3_000, 100, 8),
                        new Scale(30_000, 2_000, 40, 0),
                        new Scale(100_000, 2_000, 15, 100),
                        new Scale(300_000, 1_500, 8, 0),
                        new Scale(1_000_000, 1_000, 6, 500)),
                8,
                60,
                List.of(1L, 2L, 3L),
                100_000,
                1_000_000);

        /** To see that it works; the figures of so few slices say nothing. */
        public static final Size TINY = new Size(
                List.of(new Scale(200, 40, 40, 3), new Scale(2_000, 40, 20, 8)), 1, 2, List.of(1L), 500, 2_000);
    }

    /** What one seed has shown at one scale, in nanoseconds a match. */
    private record Found(int units, double ours, double scan, Ratio times, Ratio same) {

        double least() {
            return times.low();
        }
    }

    private final Size size;
    private final PrintStream out;
    private final FrenchMap map = FrenchMap.read();

    public MatchBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    /** Measures, and says what came of it. Fails when an answer is not the best there is. */
    public List<Row> run() {
        var rows = new ArrayList<Row>();
        var all = new ArrayList<List<Found>>();
        for (var scale : size.scales()) {
            var found = size.seeds().stream().map(seed -> measure(scale, seed)).toList();
            all.add(found);
            rows.add(row(scale, found));
        }
        rows.add(growth(all));
        rows.add(room());
        return rows;
    }

    private Found measure(Scale scale, long seed) {
        // Not the same size every time: nothing is tuned to a round number.
        var units = (int) (scale.units() * (.8 + .4 * new Random(seed).nextDouble()));
        var trial = new Trial(map, Network.draw(map, units, seed), scale);
        for (var turn = 0; turn < size.warmUp(); turn++) {
            trial.turn(-1 - seed * 1_000 - turn);
        }
        var turns = new ArrayList<Trial.Turn>();
        for (var turn = 0; turn < size.turns(); turn++) {
            turns.add(trial.turn(seed * 1_000 + turn));
        }
        var found = new Found(
                units,
                Ratio.median(turns, Trial.Turn::ours),
                Ratio.median(turns, Trial.Turn::scan),
                Ratio.of(turns.stream().map(Trial.Turn::times).toList()),
                Ratio.of(turns.stream().map(Trial.Turn::same).toList()));
        say(
                "  %,d units, seed %d: %.0f ns a match, scan %.0f, times %s, same/same %s, spin %.2f ms",
                units, seed, found.ours(), found.scan(), found.times(), found.same(), Spin.nanos() / 1e6);
        return found;
    }

    private static Row row(Scale scale, List<Found> found) {
        var worst = found.stream().min(Comparator.comparingDouble(Found::least)).orElseThrow();
        var name = format("P1 CPU of a match, %,d units", scale.units());
        var ours = format("%.2f µs", worst.ours() / 1e3);
        var beside = format(
                "scan %.2f µs: %.1f times, at least %.1f",
                worst.scan() / 1e3, worst.times().value(), worst.least());
        return scale.gate() == 0
                ? Row.shown(name, ours, beside)
                : Row.of(name, ours, beside, format("%.0f times", scale.gate()), worst.least() >= scale.gate())
                        .unless(found.stream().anyMatch(one -> one.same().differs()));
    }

    /** The slope of log CPU over log units, from ten thousand up, for each seed; the steepest counts. */
    private Row growth(List<List<Found>> all) {
        var from = size.scales().stream().anyMatch(scale -> scale.units() > 10_000) ? 5_000 : 0;
        var steepest = 0.0;
        for (var seed = 0; seed < size.seeds().size(); seed++) {
            var number = seed;
            steepest = Math.max(
                    steepest,
                    slope(all.stream()
                            .map(found -> found.get(number))
                            .filter(one -> one.units() > from)
                            .toList()));
        }
        return Row.of("P2 growth exponent", format("%.2f", steepest), "", "at most 0.60", steepest <= MOST_GROWTH);
    }

    private static double slope(List<Found> found) {
        var x = found.stream().mapToDouble(one -> Math.log(one.units())).toArray();
        var y = found.stream().mapToDouble(one -> Math.log(one.ours())).toArray();
        var middleX = mean(x);
        var middleY = mean(y);
        var over = 0.0;
        var under = 0.0;
        for (var at = 0; at < x.length; at++) {
            over += (x[at] - middleX) * (y[at] - middleY);
            under += (x[at] - middleX) * (x[at] - middleX);
        }
        return over / under;
    }

    private static double mean(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private Row room() {
        var before = OwnCpu.heapInUse();
        var small = Network.index(map, size.small(), 1);
        var afterSmall = OwnCpu.heapInUse();
        var large = Network.index(map, size.large(), 2);
        var afterLarge = OwnCpu.heapInUse();
        if (small.size() != size.small() || large.size() != size.large()) {
            throw new IllegalStateException("an index has lost a unit");
        }
        var ofSmall = afterSmall - before;
        var slope = (afterLarge - afterSmall - ofSmall) / (double) (size.large() - size.small());
        return Row.of(
                "P13 room of an index, slope",
                format("%.0f bytes a unit", slope),
                format("%,d units: %.1f MB", size.large(), (afterLarge - afterSmall) / 1e6),
                "at most 160",
                slope <= MOST_BYTES);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
