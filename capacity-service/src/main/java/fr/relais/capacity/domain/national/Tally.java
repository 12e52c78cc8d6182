package fr.relais.capacity.domain.national;

import java.time.Instant;

import fr.relais.capacity.domain.centre.BedStatus;

/**
 * The running count of one cell. It is only ever changed by whole units, taken out as they were counted and put back.
 */
final class Tally {

    private static final int STATUSES = BedStatus.values().length;
    private static final int FRESHNESSES = Freshness.values().length;

    final long[] byStatus = new long[STATUSES];
    final long[] byFreshness = new long[FRESHNESSES];
    long holdable;

    /** Counts a unit as it is at a moment. */
    static Tally of(AnnouncedCentre centre, AnnouncedUnit unit, Instant moment, FreshnessTimes times) {
        var tally = new Tally();
        for (var beds : unit.beds()) {
            var status = shown(beds.alike().statusAt(moment, times), centre.membership());
            tally.byStatus[status.ordinal()] += beds.count();
            if (status == BedStatus.STALE) {
                tally.byFreshness[Freshness.STALE.ordinal()] += beds.count();
            } else if (status == BedStatus.VACANT) {
                var freshness = beds.alike().expiringAt(moment, times) ? Freshness.EXPIRING : Freshness.FRESH;
                tally.byFreshness[freshness.ordinal()] += beds.count();
            }
        }
        tally.holdable = centre.holdable(unit, moment, times);
        return tally;
    }

    /** What is free in a centre that takes nobody cannot be had. */
    private static BedStatus shown(BedStatus status, Membership membership) {
        var free = status == BedStatus.VACANT || status == BedStatus.STALE;
        return free && membership != Membership.TAKING ? BedStatus.UNAVAILABLE : status;
    }

    void add(Tally other, int times) {
        for (var status = 0; status < STATUSES; status++) {
            byStatus[status] += times * other.byStatus[status];
        }
        for (var freshness = 0; freshness < FRESHNESSES; freshness++) {
            byFreshness[freshness] += times * other.byFreshness[freshness];
        }
        holdable += times * other.holdable;
    }
}
