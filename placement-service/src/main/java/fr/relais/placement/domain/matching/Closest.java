package fr.relais.placement.domain.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.Area;
import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Columns;
import fr.relais.placement.domain.availability.Reach;
import fr.relais.placement.domain.availability.Shelf;

/**
 * What stands between a household that nobody can take and the units that come closest: those with the fewest reasons
 * against them.
 */
final class Closest {

    private static final List<WaitingReason> BY_UNIT = List.of(
            WaitingReason.NO_ACCESSIBLE_PLACE,
            WaitingReason.NO_PLACE_WITH_PETS,
            WaitingReason.NO_PLACE_FOR_MINORS,
            WaitingReason.NO_PLACE_FOR_HOUSEHOLD,
            WaitingReason.NO_FRESH_PLACE,
            WaitingReason.NO_QUOTA_LEFT);

    private final Question question;
    private final Set<WaitingReason> reasons = EnumSet.noneOf(WaitingReason.class);
    private int fewest = Integer.MAX_VALUE;

    private Closest(Question question) {
        this.question = question;
    }

    /** Where there is no unit at all, none is fresh. */
    static Set<WaitingReason> to(Question question) {
        var closest = new Closest(question);
        question.index().areas().forEach(closest::see);
        question.triedCentres()
                .forEach(centre -> centre.units()
                        .forEach(unit -> closest.see(question.units().exclusions(centre, unit))));
        return closest.reasons.isEmpty()
                ? Set.of(WaitingReason.NO_FRESH_PLACE)
                : Collections.unmodifiableSet(closest.reasons);
    }

    private void see(Area area) {
        var place = EnumSet.noneOf(WaitingReason.class);
        question.places()
                .against(area.departement())
                .forEach(exclusion -> exclusion.reason().ifPresent(place::add));
        see(place, area.vacant());
        see(place, area.other());
    }

    private void see(Set<WaitingReason> place, Shelf shelf) {
        for (var number = 0; number < shelf.blocks() && place.size() <= fewest; number++) {
            see(place, shelf.block(number));
        }
    }

    private void see(Set<WaitingReason> place, Block block) {
        var rows = block.column(Columns.OPEN) & ~block.rowsOf(question.tried().centres());
        var against = against(block, rows);
        var nearest = withFewest(against, rows);
        if (nearest != 0) {
            var all = EnumSet.copyOf(BY_UNIT);
            all.removeIf(reason -> (against[BY_UNIT.indexOf(reason)] & nearest) == 0);
            all.addAll(place);
            take(place.size() + count(against, Long.lowestOneBit(nearest)), all);
        }
    }

    /** For each of the reasons by unit, the rows that it stands against. */
    private long[] against(Block block, long rows) {
        var filter = question.blocks();
        return new long[] {
            rows & ~filter.accessible(block),
            rows & ~filter.withPets(block),
            rows & ~filter.authorised(block),
            rows & ~(filter.receiving(block) & filter.enough(block, Reach.BEDS)),
            rows & ~filter.enough(block, Reach.FRESH),
            rows & ~filter.agreed(block)
        };
    }

    /** The rows that are in the fewest of the sets. */
    private static long withFewest(long[] sets, long rows) {
        var inAtMost = new long[sets.length + 1];
        Arrays.fill(inAtMost, rows);
        for (var set : sets) {
            for (var number = sets.length; number > 0; number--) {
                inAtMost[number] &= ~set | inAtMost[number - 1];
            }
            inAtMost[0] &= ~set;
        }
        return Arrays.stream(inAtMost).filter(some -> some != 0).findFirst().orElse(0);
    }

    private static int count(long[] sets, long row) {
        return (int) Arrays.stream(sets).filter(set -> (set & row) != 0).count();
    }

    /** One unit, by everything that keeps the household out of it. */
    private void see(Set<Exclusion> exclusions) {
        var against = EnumSet.noneOf(WaitingReason.class);
        if (exclusions.stream().noneMatch(Exclusion::shutsTheCentre)) {
            exclusions.forEach(exclusion -> exclusion.reason().ifPresent(against::add));
            take(against.size(), against);
        }
    }

    private void take(int count, Set<WaitingReason> against) {
        if (count < fewest) {
            fewest = count;
            reasons.clear();
        }
        if (count == fewest) {
            reasons.addAll(against);
        }
    }
}
