package fr.relais.placement.domain.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Columns;
import fr.relais.placement.domain.availability.Reach;
import fr.relais.placement.domain.availability.Shelf;

/**
 * What stands between a household that nobody can take and the units that come closest: those with the fewest reasons
 * against them. Reasons are bits here, by their order, so that those of sixty-four units are counted at once.
 */
final class Closest {

    private static final WaitingReason[] REASONS = WaitingReason.values();
    private static final int DANGER = bitOf(WaitingReason.NO_PLACE_OUTSIDE_DANGER);
    private static final int LOCAL = bitOf(WaitingReason.NO_LOCAL_PLACE);
    private static final int OCEAN = bitOf(WaitingReason.NO_PLACE_WITHOUT_CROSSING);
    private static final int HOUSEHOLD = bitOf(WaitingReason.NO_PLACE_FOR_HOUSEHOLD);
    private static final int FRESH = bitOf(WaitingReason.NO_FRESH_PLACE);

    /** The reasons that are read off columns. */
    private static final int[] BY_UNIT = {
        bitOf(WaitingReason.NO_ACCESSIBLE_PLACE),
        bitOf(WaitingReason.NO_PLACE_WITH_PETS),
        bitOf(WaitingReason.NO_PLACE_FOR_MINORS),
        HOUSEHOLD,
        FRESH,
        bitOf(WaitingReason.NO_QUOTA_LEFT)
    };

    private final Question question;
    private final Counts counts = new Counts();
    private final long[] against = new long[BY_UNIT.length];
    private int reasons;
    private int fewest = Integer.MAX_VALUE;

    private Closest(Question question) {
        this.question = question;
    }

    private static int bitOf(WaitingReason reason) {
        return 1 << reason.ordinal();
    }

    /** Where there is no unit at all, none is fresh. */
    static Set<WaitingReason> to(Question question) {
        var closest = new Closest(question);
        closest.seeTried();
        closest.seeVacant();
        closest.seeOthers();
        return closest.reasons == 0 ? Set.of(WaitingReason.NO_FRESH_PLACE) : closest.reasons();
    }

    private void seeVacant() {
        var areas = question.index().areas();
        for (var place = 0; place < areas.size(); place++) {
            var there = against(place);
            see(areas.get(place).vacant(), there, Integer.bitCount(there), there);
        }
    }

    /** No unit of theirs has both beds and a fresh one among them, so that something stands against each. */
    private void seeOthers() {
        var areas = question.index().areas();
        for (var place = 0; place < areas.size(); place++) {
            var there = against(place);
            see(areas.get(place).other(), there, Integer.bitCount(there) + 1, there | FRESH | HOUSEHOLD);
        }
    }

    /**
     * Looks as long as it may tell something.
     *
     * @param least how many reasons stand against each of the units, if no more
     * @param these which they are then
     */
    private void see(Shelf shelf, int there, int least, int these) {
        for (var number = 0; number < shelf.blocks(); number++) {
            if (least > fewest || least == fewest && (these & ~reasons) == 0) {
                return;
            }
            see(there, shelf.block(number));
        }
    }

    private int against(int place) {
        var destinations = question.destinations();
        if (destinations.allow(place)) {
            return 0;
        }
        return (destinations.danger().get(place) ? DANGER : 0)
                | (destinations.bound() && !destinations.local().get(place) ? LOCAL : 0)
                | (destinations.overseas().get(place) ? OCEAN : 0);
    }

    private void see(int there, Block block) {
        var rows = block.column(Columns.OPEN) & ~block.rowsOf(question.triedCentres());
        if (rows != 0) {
            count(block);
            var nearest = counts.fewest(rows);
            var fewestHere = Integer.bitCount(there) + counts.of(Long.numberOfTrailingZeros(nearest));
            if (fewestHere <= fewest) {
                take(fewestHere, there | standingAgainst(nearest));
            }
        }
    }

    private void count(Block block) {
        var filter = question.blocks();
        against[0] = ~filter.accessible(block);
        against[1] = ~filter.withPets(block);
        against[2] = ~filter.authorised(block);
        against[3] = ~(filter.receiving(block) & filter.enough(block, Reach.BEDS));
        against[4] = ~filter.enough(block, Reach.FRESH);
        against[5] = ~filter.agreed(block);
        counts.clear();
        for (var set : against) {
            counts.add(set);
        }
    }

    private int standingAgainst(long rows) {
        var standing = 0;
        for (var reason = 0; reason < against.length; reason++) {
            standing |= (against[reason] & rows) == 0 ? 0 : BY_UNIT[reason];
        }
        return standing;
    }

    /** Units of centres that were tried, by everything that keeps the household out of them. */
    private void seeTried() {
        if (question.triedCentres().isEmpty()) {
            return;
        }
        var filters = question.units();
        for (var centre : question.triedThatAreKnown()) {
            for (var unit : centre.units()) {
                see(filters.exclusions(centre, unit));
            }
        }
    }

    private void see(Set<Exclusion> exclusions) {
        var standing = 0;
        for (var exclusion : exclusions) {
            if (exclusion.shutsTheCentre()) {
                return;
            }
            standing |= exclusion.reason().map(Closest::bitOf).orElse(0);
        }
        take(Integer.bitCount(standing), standing);
    }

    private void take(int count, int standing) {
        if (count < fewest) {
            fewest = count;
            reasons = 0;
        }
        if (count == fewest) {
            reasons |= standing;
        }
    }

    private Set<WaitingReason> reasons() {
        var set = EnumSet.noneOf(WaitingReason.class);
        for (var reason : REASONS) {
            if ((reasons & bitOf(reason)) != 0) {
                set.add(reason);
            }
        }
        return Collections.unmodifiableSet(set);
    }
}
