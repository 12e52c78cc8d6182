package fr.relais.capacity.domain.national;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.DurationClass;

/**
 * How many beds there are, of one place or one sort. Every key is there, also with 0.
 *
 * @param byStatus beds by state; they sum up to all beds (INV-03)
 * @param byFreshness the free ones among them by how recently that was said
 * @param byDuration beds by how long people usually stay, each by state
 * @param takes beds that a hold could take now by who can be taken; a bed may count for several, so these do not sum up
 */
public record CapacityCount(
        Map<BedStatus, Long> byStatus,
        Map<Freshness, Long> byFreshness,
        Map<DurationClass, Map<BedStatus, Long>> byDuration,
        Map<Taken, Long> takes) {

    public static final CapacityCount NONE = new Sum().count();

    public long beds() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Adds up cells. */
    static final class Sum {

        private final long[] byFreshness = new long[Freshness.values().length];
        private final long[] takes = new long[Taken.values().length];
        private final long[][] byDuration = new long[DurationClass.values().length][BedStatus.values().length];

        void add(Cell cell, Tally tally) {
            tally.addStatusesTo(byDuration[cell.duration().ordinal()]);
            tally.addFreshnessesTo(byFreshness);
            for (var taken : cell.takes()) {
                takes[taken.ordinal()] += tally.holdableBy(taken);
            }
        }

        CapacityCount count() {
            var byStatus = new long[BedStatus.values().length];
            var durations = new EnumMap<DurationClass, Map<BedStatus, Long>>(DurationClass.class);
            for (var duration : DurationClass.values()) {
                var some = byDuration[duration.ordinal()];
                add(byStatus, some);
                durations.put(duration, named(BedStatus.class, some));
            }
            return new CapacityCount(
                    named(BedStatus.class, byStatus),
                    named(Freshness.class, byFreshness),
                    Collections.unmodifiableMap(durations),
                    named(Taken.class, takes));
        }

        private static void add(long[] sum, long[] more) {
            for (var index = 0; index < sum.length; index++) {
                sum[index] += more[index];
            }
        }

        private static <K extends Enum<K>> Map<K, Long> named(Class<K> type, long[] counts) {
            var all = new EnumMap<K, Long>(type);
            for (var key : type.getEnumConstants()) {
                all.put(key, counts[key.ordinal()]);
            }
            return Collections.unmodifiableMap(all);
        }
    }
}
