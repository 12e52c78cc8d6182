package fr.relais.benchmarks.batch;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import fr.relais.benchmarks.baseline.Board;
import fr.relais.benchmarks.baseline.Optimum;
import fr.relais.benchmarks.demand.Applicant;
import fr.relais.benchmarks.demand.Cell;
import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.demand.Story;
import fr.relais.benchmarks.demand.Vacancy;
import fr.relais.benchmarks.demand.WaitingList;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.measure.OwnCpu;
import fr.relais.benchmarks.measure.Ratio;
import fr.relais.benchmarks.measure.Ratio.Pair;
import fr.relais.benchmarks.measure.Row;
import fr.relais.placement.domain.assignment.Allotment;
import fr.relais.placement.domain.assignment.Batch;
import fr.relais.placement.domain.assignment.Claim;
import fr.relais.placement.domain.assignment.ExactAssignment;
import fr.relais.placement.domain.assignment.Site;
import fr.relais.placement.domain.assignment.Waiter;
import fr.relais.placement.domain.assignment.Worth;
import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.DangerTier;

/**
 * A waiting list against known stock (P5): each place takes one household. That nobody could have placed more people of
 * a higher danger is checked by an optimum that is found in another way and proved by a cut.
 */
public final class BatchBenchmark {

    private static final double MOST_MILLIS = 500;
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    /**
     * How much is assigned, how often, and with which seeds; the slowest counts.
     *
     * @param warmUp assignments that are not counted
     */
    public record Size(int requests, int warmUp, int times, List<Long> seeds) {

        public static final Size FULL = new Size(5_000, 30, 40, List.of(1L, 2L, 3L));

        /** To see that it works. */
        public static final Size TINY = new Size(150, 0, 2, List.of(1L));
    }

    private record Found(double millis, double wholeMillis, Ratio same, double share) {

        /** What it takes, if it takes as much longer as it may differ from itself. */
        double certain() {
            return millis * same.doubt();
        }
    }

    private final Size size;
    private final PrintStream out;
    private final FrenchMap map = FrenchMap.read();

    public BatchBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    /** Measures, and says what came of it. Fails when an assignment is not the best. */
    public List<Row> run() {
        var all = size.seeds().stream().map(this::measure).toList();
        var slowest =
                all.stream().max(Comparator.comparingDouble(Found::certain)).orElseThrow();
        var isVoid = all.stream().anyMatch(one -> one.same().differs());
        return List.of(
                Row.of(
                                String.format(Locale.ROOT, "P5 exact assignment of %,d requests, CPU", size.requests()),
                                String.format(
                                        Locale.ROOT, "%.0f ms, at most %.0f", slowest.millis(), slowest.certain()),
                                "optimum proved by a cut: equal",
                                "at most 500 ms",
                                slowest.certain() <= MOST_MILLIS)
                        .unless(isVoid),
                Row.shown(
                        "P5 with every place looked up and ranked for each, CPU",
                        String.format(Locale.ROOT, "%.0f ms", slowest.wholeMillis()),
                        ""),
                Row.shown(
                        "P5 beds of a unit shared by households: people / bound",
                        String.format(
                                Locale.ROOT,
                                "%.4f",
                                all.stream().mapToDouble(Found::share).min().orElseThrow()),
                        "bound: no assignment exceeds it"));
    }

    private Found measure(long seed) {
        var cell = new Cell(.5, 1.3);
        var board = board(WaitingList.draw(map, cell, new WaitingList.Size(size.requests(), 1), seed));
        var batch = batch(board);
        check(board, batch);
        for (var time = 0; time < size.warmUp(); time++) {
            ExactAssignment.of(batch);
        }
        var times = new ArrayList<Pair>();
        for (var time = 0; time < size.times(); time++) {
            var one = millis(() -> ExactAssignment.of(batch));
            var other = millis(() -> ExactAssignment.of(batch));
            times.add(time % 2 == 0 ? new Pair(one, other) : new Pair(other, one));
        }
        var found = new Found(
                Ratio.median(times, pair -> Math.max(pair.over(), pair.under())),
                millis(() -> allot(board)),
                Ratio.of(times),
                shared(cell, seed));
        out.printf(
                Locale.ROOT,
                "  seed %d: %.0f ms, all in all %.0f ms, same/same %s, shared %.4f of the bound%n",
                seed,
                found.millis(),
                found.wholeMillis(),
                found.same(),
                found.share());
        return found;
    }

    /** The list in the order in which people count, so that the optimum takes them in that order too. */
    private Board board(WaitingList list) {
        var applicants = list.applicants().stream()
                .sorted(Comparator.<Applicant>comparingInt(
                                one -> -one.profile().household().size())
                        .thenComparingLong(Applicant::comesAt))
                .toList();
        var vacancies =
                list.centres().stream().map(centre -> new Vacancy(0, centre)).toList();
        return new Board(new Story(applicants, vacancies), map.territory());
    }

    private static Batch batch(Board board) {
        var claims = new ArrayList<Claim>();
        var options = new ArrayList<BitSet>();
        for (var number = 0; number < board.applicants(); number++) {
            var one = board.applicant(number);
            var household = one.profile().household();
            claims.add(new Claim(one.tier(), household.size(), household.infants(), Story.END - one.comesAt()));
            options.add(board.possible(number));
        }
        var sites = IntStream.range(0, board.vacancies())
                .mapToObj(number -> site(board.vacancy(number)))
                .toList();
        return new Batch(claims, sites, options, List.of());
    }

    private static Site site(Vacancy vacancy) {
        var unit = vacancy.unit();
        return new Site(unit.mode() == AllocationMode.WHOLE_UNIT, unit.freshBeds(NOW), unit.freeCots(), 0);
    }

    /** People placed by tier, and then their waiting, are those of the optimum. */
    private static void check(Board board, Batch batch) {
        var found = ExactAssignment.of(batch);
        var optimum = Optimum.of(board);
        var people = new long[DangerTier.values().length];
        var waited = 0L;
        for (var number = 0; number < board.applicants(); number++) {
            if (optimum.placed(number)) {
                people[batch.claims().get(number).tier().ordinal()] +=
                        batch.claims().get(number).people();
                waited += batch.claims().get(number).waited();
            }
        }
        var best = Arrays.stream(people).boxed().toList();
        if (!found.exact()
                || !found.worth().people().equals(best)
                || found.worth().waited() != waited) {
            throw new Violation("the assignment is not the optimum");
        }
        requireTwiceNone(batch, found.siteOf());
    }

    private static void requireTwiceNone(Batch batch, int[] siteOf) {
        var given = new BitSet();
        for (var number = 0; number < siteOf.length; number++) {
            if (siteOf[number] >= 0) {
                if (given.get(siteOf[number]) || !batch.options().get(number).get(siteOf[number])) {
                    throw new Violation("a place is given twice, or to somebody it cannot take");
                }
                given.set(siteOf[number]);
            }
        }
    }

    /** The whole of a round but for the store: the index is asked for each, then all are assigned. */
    private void allot(Board board) {
        var centres = IntStream.range(0, board.vacancies())
                .mapToObj(number -> board.vacancy(number).centre())
                .toList();
        var waiters = IntStream.range(0, board.applicants())
                .mapToObj(board::applicant)
                .map(one -> new Waiter(
                        one.profile(), Tried.NOTHING, one.tier(), NOW.minusMillis(Story.END - one.comesAt()), Set.of()))
                .toList();
        var supply = Supply.unpriced(NationalIndex.EMPTY.with(centres), NOW);
        var placed = Allotment.of(waiters, new Matcher(map.territory()), supply);
        if (placed.stream().noneMatch(Optional::isPresent)) {
            throw new Violation("nobody was placed");
        }
    }

    private double shared(Cell cell, long seed) {
        var list = WaitingList.draw(map, cell, new WaitingList.Size(Math.min(size.requests(), 1_000), 4), seed);
        var found = ExactAssignment.of(batch(board(list)));
        return people(found.worth()) / (double) people(found.bound());
    }

    private static long people(Worth worth) {
        return worth.people().stream().mapToLong(Long::longValue).sum();
    }

    private static double millis(Runnable work) {
        var begin = OwnCpu.ofThread();
        work.run();
        return (OwnCpu.ofThread() - begin) / 1e6;
    }
}
