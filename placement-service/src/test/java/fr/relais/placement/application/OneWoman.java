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

/** A woman alone, who may go anywhere. */
final class OneWoman {

    private OneWoman() {}

    static CaseFile file() {
        var woman = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false);
        return new CaseFile(
                new Household(List.of(woman)),
                Relocation.NO_PREFERENCE,
                Set.of(),
                Set.of(),
                false,
                "31",
                Set.of(),
                Set.of(),
                List.of(),
                true);
    }
}
