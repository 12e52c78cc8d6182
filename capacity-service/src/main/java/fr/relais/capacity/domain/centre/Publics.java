package fr.relais.capacity.domain.centre;

import java.util.Set;

/**
 * Whom a unit lets in, or a convention at most.
 *
 * @param ageBands the ages it takes
 * @param genders the declared genders it takes
 * @param householdTypes the forms of household it takes
 * @param minorsAlone whether it is authorised to take minors, or presumed minors, without a parent (INV-05)
 */
public record Publics(
        Set<AgeBand> ageBands, Set<Gender> genders, Set<HouseholdType> householdTypes, boolean minorsAlone) {

    public Publics {
        ageBands = Set.copyOf(ageBands);
        genders = Set.copyOf(genders);
        householdTypes = Set.copyOf(householdTypes);
    }

    /** Whether nobody is taken here whom the other publics do not take. */
    boolean within(Publics wider) {
        return wider.ageBands.containsAll(ageBands)
                && wider.genders.containsAll(genders)
                && wider.householdTypes.containsAll(householdTypes)
                && (wider.minorsAlone || !minorsAlone);
    }
}
