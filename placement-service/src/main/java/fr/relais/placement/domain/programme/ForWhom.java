package fr.relais.placement.domain.programme;

import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;

/** For whom a place is missing. Young children follow their parent wherever she is received. */
public enum ForWhom {
    WOMEN,
    MEN,
    EVERYONE,
    MINORS;

    static ForWhom of(Household household) {
        if (household.hasMinorsAlone()) {
            return MINORS;
        }
        var genders = household.people().stream()
                .filter(person -> !(household.hasParent() && person.ageBand().young()))
                .map(Person::gender)
                .collect(Collectors.toSet());
        if (genders.equals(Set.of(Gender.F))) {
            return WOMEN;
        }
        return genders.equals(Set.of(Gender.M)) ? MEN : EVERYONE;
    }
}
