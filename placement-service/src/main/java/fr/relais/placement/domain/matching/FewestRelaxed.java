package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fewest criteria, relaxed, would open so many more places: exact, by trying every set of what may be relaxed at
 * all. There are so few of them that the sets are counted rather than searched.
 */
public final class FewestRelaxed {

    private static final Relaxation[] ALL = Relaxation.values();
    private static final int SETS = 1 << ALL.length;

    /** Of each set, how many units are kept out by all of it and by nothing else. */
    private final int[] units = new int[SETS];

    private FewestRelaxed() {}

    /**
     * All the smallest sets that would open so many places, the one that opens most first; none when nothing would.
     *
     * @param barriers of each unit, everything that keeps the household out of it; a unit without any counts as open
     *     already
     */
    public static List<Opening> toOpen(int places, Stream<Set<Exclusion>> barriers) {
        var fewest = new FewestRelaxed();
        barriers.forEach(fewest::count);
        return fewest.smallest(places);
    }

    private void count(Set<Exclusion> barriers) {
        var set = 0;
        for (var barrier : barriers) {
            var relaxation = Relaxation.of(barrier);
            if (relaxation.isEmpty()) {
                return;
            }
            set |= 1 << relaxation.get().ordinal();
        }
        units[set]++;
    }

    private List<Opening> smallest(int places) {
        for (var size = 1; size <= ALL.length; size++) {
            var found = new ArrayList<Opening>();
            for (var set = 1; set < SETS; set++) {
                var opened = Integer.bitCount(set) == size ? openedBy(set) : 0;
                if (opened >= places) {
                    found.add(new Opening(relaxed(set), opened));
                }
            }
            if (!found.isEmpty()) {
                found.sort(Comparator.comparingInt(Opening::places).reversed());
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    private int openedBy(int set) {
        var opened = 0;
        for (var part = set; part != 0; part = part - 1 & set) {
            opened += units[part];
        }
        return opened;
    }

    private static Set<Relaxation> relaxed(int set) {
        var relaxed = EnumSet.noneOf(Relaxation.class);
        for (var one : ALL) {
            if ((set >>> one.ordinal() & 1) != 0) {
                relaxed.add(one);
            }
        }
        return Collections.unmodifiableSet(relaxed);
    }

    /**
     * What would have to be relaxed together.
     *
     * @param places how many more units could then take the household
     */
    public record Opening(Set<Relaxation> relaxed, int places) {}
}
