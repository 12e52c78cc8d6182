package fr.relais.placement.application;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.request.CaseFile;

/** A woman alone, or whoever else is named, who may go anywhere. */
final class OneWoman {

    private OneWoman() {}

    static CaseFile file() {
        return file(new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false));
    }

    static CaseFile settingOutFrom(String departement) {
        return file(departement, new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false));
    }

    static CaseFile file(Person... people) {
        return file("31", people);
    }

    private static CaseFile file(String departement, Person... people) {
        return new CaseFile(
                new Household(List.of(people)),
                Relocation.NO_PREFERENCE,
                Set.of(),
                Set.of(),
                false,
                departement,
                Set.of(),
                Set.of(),
                List.of(),
                true);
    }
}
