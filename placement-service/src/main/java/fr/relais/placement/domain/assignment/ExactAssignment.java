package fr.relais.placement.domain.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import fr.relais.placement.domain.assignment.Relaxation.Relaxed;

/**
 * The best assignment of a batch, in the order of {@link Worth}.
 *
 * <p>Where each site takes one household, or households that take as many beds each, and no limit is in the way, it is
 * the optimum after one step. Else what is impossible in the best that could be is forbidden, in every way it can be
 * avoided, until the best that could be is possible. That is given up after so much work, the same on every machine;
 * then the answer says how far it may be from the optimum.
 */
public final class ExactAssignment {

    /** Claims looked at, over all attempts. */
    private static final int MOST_WORK = 20_000;

    private final Batch batch;
    private final PriorityQueue<Node> open = new PriorityQueue<>(
            Comparator.comparing((Node node) -> node.relaxed().bound())
                    .reversed()
                    .thenComparing(Node::number));
    private int[] best;
    private Worth worth;
    private Worth unresolved;
    private int nodes;

    private ExactAssignment(Batch batch) {
        this.batch = batch;
        var root = Relaxation.of(batch, batch.options());
        this.best = Conflict.in(batch, root.siteOf()).isEmpty() ? root.siteOf() : Repair.of(batch, root.siteOf());
        this.worth = Worth.of(batch, best);
        this.unresolved = worth;
        open.add(new Node(batch.options(), root, nodes++));
    }

    public static Assignment of(Batch batch) {
        return new ExactAssignment(batch).solve();
    }

    private Assignment solve() {
        var most = 1 + MOST_WORK / Math.max(1, batch.claims().size());
        while (!open.isEmpty() && isOpen(open.peek()) && nodes <= most) {
            step(open.remove());
        }
        var left = open.isEmpty() ? worth : open.peek().relaxed().bound();
        return new Assignment(best, worth, max(worth, max(unresolved, left)));
    }

    private boolean isOpen(Node node) {
        return node.relaxed().bound().compareTo(worth) > 0;
    }

    private void step(Node node) {
        var siteOf = node.relaxed().siteOf();
        var conflict = Conflict.in(batch, siteOf);
        if (conflict.isEmpty()) {
            keep(siteOf);
            unresolved = max(unresolved, node.relaxed().bound());
            return;
        }
        for (var claim : conflict.get().claims()) {
            var options = without(node.options(), claim, conflict.get().sites());
            var relaxed = Relaxation.of(batch, options);
            var next = new Node(options, relaxed, nodes++);
            if (isOpen(next)) {
                keep(Repair.of(batch, relaxed.siteOf()));
                open.add(next);
            }
        }
    }

    private void keep(int[] siteOf) {
        var found = Worth.of(batch, siteOf);
        if (found.compareTo(worth) > 0) {
            best = siteOf;
            worth = found;
        }
    }

    private static Worth max(Worth one, Worth other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<BitSet> without(List<BitSet> options, int claim, BitSet sites) {
        var fewer = new ArrayList<>(options);
        var left = (BitSet) options.get(claim).clone();
        left.andNot(sites);
        fewer.set(claim, left);
        return fewer;
    }

    private record Node(List<BitSet> options, Relaxed relaxed, int number) {}
}
