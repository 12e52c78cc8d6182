package fr.relais.placement.domain.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A matching that grows by one as long as that can be: whoever has been taken in stays in, though perhaps elsewhere.
 * Taken in by order of importance, it is the most important set that fits (the sets that fit are a matroid).
 */
final class Flow {

    static final int NONE = -1;

    private final long[][] edges;
    private final int[] capacity;
    private final int[][] occupants;
    private final int[] count;
    private final int[] placeOf;

    /** Places that may still lead to a free one; what has led nowhere once never will. */
    private final long[] alive;

    private final int[] reachedFrom;
    private final int[] waiting;

    /** Places with room. */
    private final long[] open;

    Flow(List<BitSet> options, int[] capacity) {
        var words = (capacity.length + Long.SIZE - 1) / Long.SIZE;
        this.edges = options.stream()
                .map(option -> Arrays.copyOf(option.toLongArray(), words))
                .toArray(long[][]::new);
        this.capacity = capacity.clone();
        this.occupants = new int[capacity.length][1];
        this.count = new int[capacity.length];
        this.placeOf = new int[edges.length];
        this.alive = new long[words];
        this.reachedFrom = new int[capacity.length];
        this.waiting = new int[edges.length + 1];
        this.open = new long[words];
        Arrays.fill(placeOf, NONE);
        for (var place = 0; place < capacity.length; place++) {
            if (capacity[place] > 0) {
                alive[place / Long.SIZE] |= 1L << place;
                open[place / Long.SIZE] |= 1L << place;
            }
        }
    }

    /** Takes one in, if there is a way; those who were in before may have to move. */
    boolean add(int one) {
        var fresh = alive.clone();
        waiting[0] = one;
        for (var left = 1; left > 0; ) {
            var here = waiting[--left];
            var end = first(edges[here], fresh);
            if (end != NONE) {
                reachedFrom[end] = here;
                shift(one, end);
                return true;
            }
            left = reach(here, fresh, left);
        }
        System.arraycopy(fresh, 0, alive, 0, fresh.length);
        return false;
    }

    /** A place with room among these; none when all are full. */
    private int first(long[] places, long[] fresh) {
        for (var word = 0; word < fresh.length; word++) {
            var free = places[word] & fresh[word] & open[word];
            if (free != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(free);
            }
        }
        return NONE;
    }

    /** Whoever is where this one could go might go elsewhere: the latest found is looked at next. */
    private int reach(int here, long[] fresh, int waitingAlready) {
        var end = waitingAlready;
        for (var word = 0; word < fresh.length; word++) {
            var reached = edges[here][word] & fresh[word];
            fresh[word] &= ~reached;
            for (; reached != 0; reached &= reached - 1) {
                var place = word * Long.SIZE + Long.numberOfTrailingZeros(reached);
                reachedFrom[place] = here;
                for (var number = 0; number < count[place]; number++) {
                    waiting[end++] = occupants[place][number];
                }
            }
        }
        return end;
    }

    private void shift(int first, int last) {
        var place = last;
        while (true) {
            var mover = reachedFrom[place];
            var before = placeOf[mover];
            enter(mover, place);
            if (mover == first) {
                return;
            }
            leave(mover, before);
            place = before;
        }
    }

    private void enter(int one, int place) {
        if (count[place] == occupants[place].length) {
            occupants[place] = Arrays.copyOf(occupants[place], count[place] * 2);
        }
        occupants[place][count[place]++] = one;
        placeOf[one] = place;
        if (count[place] == capacity[place]) {
            open[place / Long.SIZE] &= ~(1L << place);
        }
    }

    private void leave(int one, int place) {
        var number = 0;
        while (occupants[place][number] != one) {
            number++;
        }
        occupants[place][number] = occupants[place][--count[place]];
        open[place / Long.SIZE] |= 1L << place;
    }

    int placeOf(int one) {
        return placeOf[one];
    }

    int[] places() {
        return placeOf.clone();
    }
}
