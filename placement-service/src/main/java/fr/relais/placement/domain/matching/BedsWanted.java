package fr.relais.placement.domain.matching;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.household.Household;

/** How many beds a household wants of a unit: an infant takes a cot where one is free, else a bed. */
final class BedsWanted {

    private final int[] byCots = new int[Household.LARGEST + 1];

    BedsWanted(Household household) {
        var people = household.size();
        var infants = household.infants();
        for (var cots = 0; cots < byCots.length; cots++) {
            byCots[cots] = Math.max(1, people - Math.min(infants, cots));
        }
    }

    /** By the number of free cots of the unit; it never grows with them. */
    int[] byCots() {
        return byCots;
    }

    int neededIn(Kind unit) {
        return byCots[unit.freeCots()];
    }

    /** All of a whole unit, else those that are slept in. */
    int heldIn(Kind unit) {
        return unit.mode() == AllocationMode.WHOLE_UNIT ? unit.beds() : neededIn(unit);
    }
}
