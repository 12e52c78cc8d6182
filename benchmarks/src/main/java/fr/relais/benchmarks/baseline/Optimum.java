package fr.relais.benchmarks.baseline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most households that could have been placed by somebody who knew all that was to come: a largest flow of
 * households into vacancies that open before they give up, and of all those flows the one that takes the higher danger,
 * then the earlier comer, first. That it is a largest flow is proved each time by a cut of the same size.
 */
public final class Optimum {

    private static final int NONE = -1;

    private final Board board;
    private final List<BitSet> edges;
    private final int[] vacancyOf;
    private final int[] applicantOf;

    private Optimum(Board board) {
        this.board = board;
        this.edges =
                IntStream.range(0, board.applicants()).mapToObj(board::inTime).toList();
        this.vacancyOf = new int[board.applicants()];
        this.applicantOf = new int[board.vacancies()];
        Arrays.fill(vacancyOf, NONE);
        Arrays.fill(applicantOf, NONE);
    }

    public static Placements of(Board board) {
        var optimum = new Optimum(board);
        optimum.solve();
        var placements = new Placements(optimum.vacancyOf, new long[board.applicants()], 0);
        placements.check(board);
        optimum.prove(placements.count());
        return placements;
    }

    /** Adds one after the other in their order; who has been added stays, wherever she is moved to. */
    private void solve() {
        IntStream.range(0, board.applicants()).boxed().sorted(board::compare).forEach(this::add);
    }

    private void add(int applicant) {
        var reachedFrom = new int[board.vacancies()];
        Arrays.fill(reachedFrom, NONE);
        var queue = new int[board.applicants()];
        queue[0] = applicant;
        var end = 1;
        for (var begin = 0; begin < end; begin++) {
            var here = queue[begin];
            var units = edges.get(here);
            for (var unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
                if (reachedFrom[unit] == NONE) {
                    reachedFrom[unit] = here;
                    if (applicantOf[unit] == NONE) {
                        shift(unit, reachedFrom);
                        return;
                    }
                    queue[end++] = applicantOf[unit];
                }
            }
        }
    }

    private void shift(int last, int[] reachedFrom) {
        for (var unit = last; unit != NONE; ) {
            var applicant = reachedFrom[unit];
            var before = vacancyOf[applicant];
            vacancyOf[applicant] = unit;
            applicantOf[unit] = applicant;
            unit = before;
        }
    }

    /** König: applicants who cannot be reached from one without a place, and vacancies that can, meet every edge. */
    private void prove(long size) {
        var applicants = new BitSet();
        var vacancies = new BitSet();
        IntStream.range(0, vacancyOf.length)
                .filter(one -> vacancyOf[one] == NONE)
                .forEach(one -> reach(one, applicants, vacancies));
        var cut = board.applicants() - applicants.cardinality() + vacancies.cardinality();
        if (cut != size) {
            throw new IllegalStateException("the optimum is none");
        }
    }

    private void reach(int from, BitSet applicants, BitSet vacancies) {
        var queue = new int[board.applicants() + 1];
        queue[0] = from;
        applicants.set(from);
        var end = 1;
        for (var begin = 0; begin < end; begin++) {
            var units = edges.get(queue[begin]);
            for (var unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
                if (!vacancies.get(unit)) {
                    vacancies.set(unit);
                    var next = applicantOf[unit];
                    if (next == NONE) {
                        throw new IllegalStateException("the optimum could place one more");
                    }
                    if (!applicants.get(next)) {
                        applicants.set(next);
                        queue[end++] = next;
                    }
                }
            }
        }
    }
}
