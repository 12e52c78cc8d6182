package fr.relais.placement.domain.matching;

import java.util.List;

import fr.relais.placement.domain.availability.UnitRef;

/** Where a candidate stands, by each {@link Criterion}. Smaller is better; no two are equal. */
record Rank(
        int wastedBeds,
        int wastedFamilyUnit,
        int wastedEquipment,
        int missingSupport,
        int missingWishes,
        int otherDuration,
        long price,
        int travel,
        long lastSolicited,
        long draw,
        UnitRef unit)
        implements Comparable<Rank> {

    private static final List<Criterion> ORDER = List.of(Criterion.values());

    @Override
    public int compareTo(Rank other) {
        for (var criterion : ORDER) {
            var compared = Long.compare(criterion.of(this), criterion.of(other));
            if (compared != 0) {
                return compared;
            }
        }
        return unit.value().compareTo(other.unit.value());
    }
}
