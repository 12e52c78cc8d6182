package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import fr.relais.placement.domain.availability.Area;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.Shelf;

/**
 * Some centres of the whole country, the same whoever asks: of each département as many as of any other as long as it
 * has them, and of each those with the lowest ids, which were drawn at random.
 */
final class Sample {

    private static final Comparator<CentreRef> BY_ID = Comparator.comparing(CentreRef::value);

    private Sample() {}

    /** @param size how many at most */
    static List<CentreRef> of(List<Area> areas, int size) {
        var sorted =
                areas.stream().sorted(Comparator.comparing(Area::departement)).toList();
        var each = 1 + (size - 1) / Math.max(1, sorted.size());
        var found = lowest(sorted, each);
        while (count(found) < size && isCut(found, each)) {
            each *= 2;
            found = lowest(sorted, each);
        }
        return inTurn(found, size);
    }

    private static List<List<CentreRef>> lowest(List<Area> areas, int each) {
        return areas.stream().map(area -> lowest(area, each)).toList();
    }

    private static List<CentreRef> lowest(Area area, int each) {
        var found = new TreeSet<>(BY_ID);
        for (var shelf : List.of(area.vacant(), area.other())) {
            addTo(found, shelf, each);
        }
        return List.copyOf(found);
    }

    /** A centre may have units on both shelves, and many on one. */
    private static void addTo(TreeSet<CentreRef> found, Shelf shelf, int each) {
        for (var number = 0; number < shelf.blocks(); number++) {
            var block = shelf.block(number);
            for (var left = block.used(); left != 0; left &= left - 1) {
                var centre = block.centre(Long.numberOfTrailingZeros(left));
                if (found.size() < each || BY_ID.compare(centre, found.last()) < 0) {
                    found.add(centre);
                }
                if (found.size() > each) {
                    found.pollLast();
                }
            }
        }
    }

    private static int count(List<List<CentreRef>> found) {
        return found.stream().mapToInt(List::size).sum();
    }

    private static boolean isCut(List<List<CentreRef>> found, int each) {
        return found.stream().anyMatch(area -> area.size() == each);
    }

    /** The first of each, then the second of each, and so on. */
    private static List<CentreRef> inTurn(List<List<CentreRef>> found, int size) {
        var taken = new ArrayList<CentreRef>();
        var longest = found.stream().mapToInt(List::size).max().orElse(0);
        for (var turn = 0; turn < longest; turn++) {
            for (var area : found) {
                if (turn < area.size() && taken.size() < size) {
                    taken.add(area.get(turn));
                }
            }
        }
        return taken;
    }
}
