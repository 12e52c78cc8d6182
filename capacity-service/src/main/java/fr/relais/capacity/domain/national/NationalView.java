package fr.relais.capacity.domain.national;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
    private final Map<Site, Integer> sites = new HashMap<>();
    private final Map<WordOfCentre, Integer> words = new EnumMap<>(WordOfCentre.class);
    private Instant at = Instant.EPOCH;

    /** Beds by group, and each bed once. */
    public record Counts<K>(Map<K, CapacityCount> byGroup, CapacityCount total) {

        public CapacityCount of(K group) {
            return byGroup.getOrDefault(group, CapacityCount.NONE);
        }
    }

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

    /** How many members there are of each site. */
    public Map<Site, Integer> sites() {
        return Map.copyOf(sites);
    }

    /** How many of the centres that take people have given their word so. */
    public int centres(WordOfCentre word) {
        return words.getOrDefault(word, 0);
    }

    /** All beds, together. */
    public CapacityCount count() {
        return count(cell -> true, cell -> List.of()).total();
    }

    /** The beds of the cells that are asked for, by whatever groups each cell belongs to, and all together. */
    public <K> Counts<K> count(Predicate<Cell> which, Function<Cell, List<K>> groups) {
        var sums = new HashMap<K, CapacityCount.Sum>();
        var total = new CapacityCount.Sum();
        cells.forEach((cell, tally) -> {
            if (which.test(cell)) {
                total.add(cell, tally);
                for (var group : groups.apply(cell)) {
                    sums.computeIfAbsent(group, key -> new CapacityCount.Sum()).add(cell, tally);
                }
            }
        });
        var counts = new HashMap<K, CapacityCount>();
        sums.forEach((group, sum) -> counts.put(group, sum.count()));
        return new Counts<>(counts, total.count());
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
        centre.wordAt(counted.at(), times).ifPresent(word -> words.merge(word, sign, Integer::sum));
        if (sites.merge(centre.site(), sign, Integer::sum) == 0) {
            sites.remove(centre.site());
        }
        for (var unit : centre.units()) {
            var cell = Cell.of(centre, unit);
            var tally = cells.computeIfAbsent(cell, empty -> new Tally());
            tally.add(Tally.of(centre, unit, counted.at(), times), sign);
            if (tally.isEmpty()) {
                cells.remove(cell);
            }
        }
    }
}
