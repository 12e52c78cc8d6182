package fr.relais.capacity.domain.overview;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.Unit;

/**
 * How many beds there are, counted from the beds each time and never kept (INV-03). A unit of one bed counts like any
 * other (INV-20).
 *
 * @param centres how many centres were counted
 * @param byStatus beds by state; every state is there
 * @param takes fresh vacant beds by who can be taken; a bed may be counted for several, so these do not sum up
 */
public record CapacityCount(long centres, Map<BedStatus, Long> byStatus, Map<Taken, Long> takes) {

    public static final CapacityCount NONE = new CapacityCount(0, Map.of(), Map.of());

    public CapacityCount {
        byStatus = complete(BedStatus.class, byStatus);
        takes = complete(Taken.class, takes);
    }

    /** The beds of one centre, as it is at the moment of counting. */
    public static CapacityCount of(Centre centre) {
        var byStatus = new EnumMap<BedStatus, Long>(BedStatus.class);
        var takes = new EnumMap<Taken, Long>(Taken.class);
        for (var unit : centre.units()) {
            for (var status : BedStatus.values()) {
                byStatus.merge(shown(status, centre), unit.count(status), Long::sum);
            }
            for (var taken : Taken.values()) {
                takes.merge(taken, taken.by(unit.terms()) ? holdable(unit, centre) : 0, Long::sum);
            }
        }
        return new CapacityCount(1, byStatus, takes);
    }

    public CapacityCount plus(CapacityCount other) {
        return new CapacityCount(centres + other.centres, sum(byStatus, other.byStatus), sum(takes, other.takes));
    }

    public long beds() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is free in a suspended centre cannot be had. */
    private static BedStatus shown(BedStatus status, Centre centre) {
        var free = status == BedStatus.VACANT || status == BedStatus.STALE;
        return free && !centre.active() ? BedStatus.UNAVAILABLE : status;
    }

    /** The beds of a unit that a hold could take now: of a whole unit all or none. */
    private static long holdable(Unit unit, Centre centre) {
        var vacant = unit.count(BedStatus.VACANT);
        var partly = unit.mode() == AllocationMode.WHOLE_UNIT && vacant < unit.capacity();
        return partly || !centre.active() ? 0 : vacant;
    }

    private static <K extends Enum<K>> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        var sum = new EnumMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    private static <K extends Enum<K>> Map<K, Long> complete(Class<K> type, Map<K, Long> counts) {
        var all = new EnumMap<K, Long>(type);
        for (var key : type.getEnumConstants()) {
            all.put(key, counts.getOrDefault(key, 0L));
        }
        return Collections.unmodifiableMap(all);
    }
}
