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
    private final int[] queue;

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
        this.queue = new int[edges.length + 1];
        Arrays.fill(placeOf, NONE);
        for (var place = 0; place < capacity.length; place++) {
            if (capacity[place] > 0) {
                alive[place / Long.SIZE] |= 1L << place;
            }
        }
    }

    /** Takes one in, if there is a way; those who were in before may have to move. */
    boolean add(int one) {
        var fresh = alive.clone();
        queue[0] = one;
        var end = 1;
        for (var begin = 0; begin < end; begin++) {
            var here = queue[begin];
            for (var word = 0; word < fresh.length; word++) {
                for (var left = edges[here][word] & fresh[word]; left != 0; left &= left - 1) {
                    var place = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    fresh[word] &= ~(1L << place);
                    reachedFrom[place] = here;
                    if (count[place] < capacity[place]) {
                        shift(one, place);
                        return true;
                    }
                    for (var number = 0; number < count[place]; number++) {
                        queue[end++] = occupants[place][number];
                    }
                }
            }
        }
        System.arraycopy(fresh, 0, alive, 0, fresh.length);
        return false;
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
    }

    private void leave(int one, int place) {
        var number = 0;
        while (occupants[place][number] != one) {
            number++;
        }
        occupants[place][number] = occupants[place][--count[place]];
    }

    int placeOf(int one) {
        return placeOf[one];
    }

    int[] places() {
        return placeOf.clone();
    }
}
