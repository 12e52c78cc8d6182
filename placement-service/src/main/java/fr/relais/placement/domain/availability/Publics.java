package fr.relais.placement.domain.availability;

import java.util.Set;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Person;

/**
 * Whom a unit receives by its convention.
 *
 * @param minorsAlone whether it may receive minors without their own parent (a child-authorised unit)
 */
public record Publics(
        Set<AgeBand> ageBands, Set<Gender> genders, Set<HouseholdType> householdTypes, boolean minorsAlone) {

    public Publics {
        ageBands = Set.copyOf(ageBands);
        genders = Set.copyOf(genders);
        householdTypes = Set.copyOf(householdTypes);
    }

    /** Whether every one of the household, and the household as such, belongs to the unit's publics. */
    public boolean admit(Household household) {
        return householdTypes.contains(household.type())
                && household.people().stream().allMatch(person -> admit(person, household.hasParent()));
    }

    private boolean admit(Person person, boolean withParent) {
        var followsHerParent = withParent && person.ageBand().young();
        return ageBands.contains(person.ageBand()) && (followsHerParent || admits(person.gender()));
    }

    /** A unit for women and men alike is open to those who declare neither. */
    private boolean admits(Gender gender) {
        var mixed = genders.contains(Gender.F) && genders.contains(Gender.M);
        return mixed || genders.contains(gender);
    }
}
