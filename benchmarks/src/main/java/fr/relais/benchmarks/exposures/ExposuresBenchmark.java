package fr.relais.benchmarks.exposures;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;

import fr.relais.audit.Entry;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.measure.OwnCpu;
import fr.relais.benchmarks.measure.Ratio;
import fr.relais.benchmarks.measure.Ratio.Pair;
import fr.relais.benchmarks.measure.Row;
import fr.relais.platform.audit.RegisterInMemory;

/**
 * What an account was shown in ninety days, found in a register of as many entries as a busy service writes in them,
 * beside the search of a word in the same texts. The blocks are in memory: what a database needs to hand them out is
 * not measured.
 */
public final class ExposuresBenchmark {

    /** 100,000 entries a day in each service. */
    private static final double MILLIONS_IN_NINETY_DAYS = 9;

    private static final double MOST_SECONDS = 300;
    private static final int TOGETHER = 10;
    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final String STOLEN = "person-stolen";

    /**
     * How much is read, and how often.
     *
     * @param warmUp turns that are not counted
     */
    public record Size(int entries, int warmUp, int turns) {

        public static final Size FULL = new Size(1_000_000, 1, 5);

        /** To see that it works. */
        public static final Size TINY = new Size(2_000, 0, 1);
    }

    private final Size size;
    private final PrintStream out;

    public ExposuresBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    /** Measures, and says what came of it. Fails when an exposure is missing, or one too many is found. */
    public List<Row> run() {
        var register = RegisterInMemory.of("placement-service", entries());
        var expected = register.naming(STOLEN);
        var pairs = new ArrayList<Pair>();
        var same = new ArrayList<Pair>();
        for (var turn = -size.warmUp(); turn < size.turns(); turn++) {
            var bare = seconds(expected, () -> register.naming(STOLEN));
            var one = seconds(expected, () -> register.shownTo(STOLEN, NOW));
            var other = seconds(expected, () -> register.shownTo(STOLEN, NOW));
            bare += seconds(expected, () -> register.naming(STOLEN));
            if (turn >= 0) {
                pairs.add(new Pair((one + other) / 2, bare / 2));
                same.add(turn % 2 == 0 ? new Pair(one, other) : new Pair(other, one));
            }
        }
        out.printf(Locale.ROOT, "  %,d blocks, %d exposures%n", register.blocks(), expected);
        return rows(pairs, Ratio.of(same));
    }

    private List<Row> rows(List<Pair> pairs, Ratio same) {
        var ours = inNinetyDays(Ratio.median(pairs, Pair::over));
        var certain = ours * same.doubt();
        var beside = String.format(
                Locale.ROOT,
                "a word in the same texts %.2f: %.1f times; same/same %.3f",
                inNinetyDays(Ratio.median(pairs, Pair::under)),
                Ratio.of(pairs).value(),
                same.value());
        return List.of(Row.of(
                        "exposures of an account in 9,000,000 entries, CPU seconds",
                        String.format(Locale.ROOT, "%.1f, at most %.1f", ours, certain),
                        beside,
                        "at most 300",
                        certain <= MOST_SECONDS)
                .unless(same.differs()));
    }

    private double inNinetyDays(double seconds) {
        return seconds * MILLIONS_IN_NINETY_DAYS * 1e6 / size.entries();
    }

    private static double seconds(int expected, IntSupplier work) {
        var begin = OwnCpu.ofProcess();
        if (work.getAsInt() != expected) {
            throw new Violation("an exposure is missing, or one too many");
        }
        return (OwnCpu.ofProcess() - begin) / 1e9;
    }

    /** Spread over the ninety days; one in five hundred is shown to the stolen account. */
    private List<List<Entry>> entries() {
        var random = new Random(1);
        var step = Duration.ofDays(89).dividedBy(Math.max(1, size.entries() / TOGETHER));
        var blocks = new ArrayList<List<Entry>>();
        for (var number = 0; number < size.entries() / TOGETHER; number++) {
            var at = NOW.minus(Duration.ofDays(89)).plus(step.multipliedBy(number));
            var together = new ArrayList<Entry>();
            for (var line = 0; line < TOGETHER; line++) {
                together.add(entry(at, random));
            }
            blocks.add(together);
        }
        return blocks;
    }

    private static Entry entry(Instant at, Random random) {
        var stolen = random.nextInt(500) == 0;
        return new Entry(
                at,
                stolen || random.nextBoolean() ? Entry.Kind.READ : Entry.Kind.DECISION,
                stolen ? STOLEN : "person-" + random.nextInt(500),
                "REFERRER",
                "org-" + random.nextInt(60),
                "GET /v1/placement-requests/{reference}",
                name(random),
                "",
                "200",
                name(random));
    }

    private static String name(Random random) {
        return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
    }
}
