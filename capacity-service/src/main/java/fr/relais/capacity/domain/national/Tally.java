package fr.relais.capacity.domain.national;

import java.time.Instant;

import fr.relais.capacity.domain.centre.BedStatus;

/**
 * The running count of one cell. It is only ever changed by whole units, taken out as they were counted and put back.
 *
 * <p>One array: there are tens of thousands of these, and every answer reads them all.
 */
final class Tally {

    private static final int STATUSES = BedStatus.values().length;
    private static final int FRESHNESSES = Freshness.values().length;
    private static final int HOLDABLE = STATUSES + FRESHNESSES;
    private static final int TOGETHER = HOLDABLE + 1;

    private final long[] counts = new long[TOGETHER + 1];

    /** Counts a unit as it is at a moment. */
    static Tally of(AnnouncedCentre centre, AnnouncedUnit unit, Instant moment, FreshnessTimes times) {
        var tally = new Tally();
        for (var beds : unit.beds()) {
            var status = shown(beds.alike().statusAt(moment, times), centre.membership());
            tally.counts[status.ordinal()] += beds.count();
            if (status == BedStatus.STALE) {
                tally.add(Freshness.STALE, beds.count());
            } else if (status == BedStatus.VACANT) {
                var expiring = beds.alike().expiringAt(moment, times);
                tally.add(expiring ? Freshness.EXPIRING : Freshness.FRESH, beds.count());
            }
        }
        var holdable = centre.holdable(unit, moment, times);
        tally.counts[HOLDABLE] = holdable;
        tally.counts[TOGETHER] = centre.holdableTogether(unit, holdable);
        return tally;
    }

    /** What is free in a centre that takes nobody cannot be had. */
    private static BedStatus shown(BedStatus status, Membership membership) {
        var free = status == BedStatus.VACANT || status == BedStatus.STALE;
        return free && membership != Membership.TAKING ? BedStatus.UNAVAILABLE : status;
    }

    private void add(Freshness freshness, int beds) {
        counts[STATUSES + freshness.ordinal()] += beds;
    }

    void add(Tally other, int times) {
        for (var index = 0; index < counts.length; index++) {
            counts[index] += times * other.counts[index];
        }
    }

    /** Whether no bed is counted here: every bed is in some state. */
    boolean isEmpty() {
        for (var status = 0; status < STATUSES; status++) {
            if (counts[status] != 0) {
                return false;
            }
        }
        return true;
    }

    void addStatusesTo(long[] byStatus) {
        for (var status = 0; status < STATUSES; status++) {
            byStatus[status] += counts[status];
        }
    }

    void addFreshnessesTo(long[] byFreshness) {
        for (var freshness = 0; freshness < FRESHNESSES; freshness++) {
            byFreshness[freshness] += counts[STATUSES + freshness];
        }
    }

    long holdableBy(Taken taken) {
        return counts[taken.together() ? TOGETHER : HOLDABLE];
    }
}
