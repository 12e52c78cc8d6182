package fr.relais.capacity.domain.national;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.relais.capacity.domain.centre.CentreId;

/**
 * The beds of the whole country, counted centre by centre as each announces itself, and true of one moment: the one it
 * was last settled for. It equals a recount of all centres at that moment.
 *
 * <p>The one type of the domain that changes: a million beds are not copied with every announcement. Not for several
 * threads at once.
 */
public final class NationalView {

    private final FreshnessTimes times;
    private final Map<CentreId, Counted> centres = new HashMap<>();
    private final TreeSet<Counted> due = new TreeSet<>(Counted.BY_DUE);
    private final Map<Cell, Tally> cells = new HashMap<>();
    private Instant at = Instant.EPOCH;

    public NationalView(FreshnessTimes times) {
        this.times = times;
    }

    /**
     * Takes what a centre announced.
     *
     * @return whether it is news; what is not newer than what is known changes nothing
     */
    public boolean announced(AnnouncedCentre centre) {
        var known = centres.get(centre.id());
        if (known != null && known.centre().version() >= centre.version()) {
            return false;
        }
        if (known != null) {
            takeOut(known);
        }
        put(centre);
        return true;
    }

    /**
     * Counts everything that has become due until this moment. Time does not run backwards here.
     *
     * @return whether anything became due
     */
    public boolean settle(Instant moment) {
        at = moment.isAfter(at) ? moment : at;
        var changed = false;
        while (!due.isEmpty() && !due.first().due().isAfter(at)) {
            var next = due.first();
            takeOut(next);
            put(next.centre());
            changed = true;
        }
        return changed;
    }

    /** The moment of which the counts are true. */
    public Instant at() {
        return at;
    }

    /** Every member as it last announced itself. */
    public Stream<AnnouncedCentre> members() {
        return centres.values().stream()
                .map(Counted::centre)
                .filter(centre -> centre.membership() != Membership.OUTSIDE);
    }

    /** How many centres have announced themselves, members or not. */
    public int size() {
        return centres.size();
    }

    /** The beds of the cells that are asked for, by whatever groups each cell belongs to. */
    public <K> Map<K, CapacityCount> count(Predicate<Cell> which, Function<Cell, Stream<K>> groups) {
        var sums = new HashMap<K, CapacityCount.Sum>();
        cells.forEach((cell, tally) -> {
            if (which.test(cell)) {
                groups.apply(cell)
                        .forEach(group -> sums.computeIfAbsent(group, key -> new CapacityCount.Sum())
                                .add(cell, tally));
            }
        });
        var counts = new HashMap<K, CapacityCount>();
        sums.forEach((group, sum) -> counts.put(group, sum.count()));
        return counts;
    }

    private void put(AnnouncedCentre centre) {
        var counted = Counted.at(at, centre, times);
        centres.put(centre.id(), counted);
        due.add(counted);
        count(counted, 1);
    }

    private void takeOut(Counted counted) {
        due.remove(counted);
        count(counted, -1);
    }

    private void count(Counted counted, int sign) {
        var centre = counted.centre();
        if (centre.membership() == Membership.OUTSIDE) {
            return;
        }
        for (var unit : centre.units()) {
            cells.computeIfAbsent(Cell.of(centre, unit), cell -> new Tally())
                    .add(Tally.of(centre, unit, counted.at(), times), sign);
        }
    }
}
