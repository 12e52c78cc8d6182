package fr.relais.benchmarks.baseline;

import java.util.HashSet;
import java.util.Set;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.territory.Territory;

/** Whom a place can take (domain.md 5), said as plainly as possible. */
public final class PlainRules {

    private final MatchingProfile who;
    private final Territory territory;
    private final Set<String> danger;
    private final boolean parent;
    private final boolean minors;

    public PlainRules(MatchingProfile who, Territory territory) {
        this.who = who;
        this.territory = territory;
        this.danger = dangerOf(who, territory);
        var someParent = false;
        var someMinor = false;
        for (var person : who.household().people()) {
            someParent |= person.parentOfMinors() && person.ageStatus() == AgeStatus.ADULT;
            someMinor |= person.ageStatus() != AgeStatus.ADULT;
        }
        this.parent = someParent;
        this.minors = someMinor;
    }

    private static Set<String> dangerOf(MatchingProfile who, Territory territory) {
        var zones = new HashSet<String>();
        for (var zone : who.dangerZones()) {
            zones.add(zone);
            territory.find(zone).ifPresent(place -> zones.addAll(place.neighbours()));
        }
        return zones;
    }

    /** Whether the unit can take the household now. */
    public boolean allow(CentreAvailability centre, UnitAvailability unit) {
        return allowPlace(centre.departement()) && allowPeople(unit) && meetsNeeds(unit) && hasBeds(unit);
    }

    private boolean allowPlace(String departement) {
        if (danger.contains(departement)) {
            return false;
        }
        if (who.relocation() == Relocation.LOCAL_ONLY && !who.localZones().contains(departement)) {
            return false;
        }
        var from = territory.find(who.departsFrom()).orElseThrow().land();
        var to = territory.find(departement).orElseThrow().land();
        return from.equals(to) || who.oceanCrossing();
    }

    private boolean allowPeople(UnitAvailability unit) {
        for (var person : who.household().people()) {
            if (!unit.publics().ageBands().contains(person.ageBand()) || !allowGender(unit, person)) {
                return false;
            }
        }
        return unit.publics().householdTypes().contains(type())
                && (!minors || parent || unit.publics().minorsAlone());
    }

    private boolean allowGender(UnitAvailability unit, Person person) {
        var genders = unit.publics().genders();
        var young = person.ageBand() == AgeBand.INFANT || person.ageBand() == AgeBand.CHILD;
        return young && parent
                || genders.contains(person.gender())
                || genders.contains(Gender.F) && genders.contains(Gender.M);
    }

    private HouseholdType type() {
        var size = who.household().people().size();
        if (size == 1) {
            return HouseholdType.SINGLE;
        }
        return size == 2 && !minors ? HouseholdType.COUPLE : HouseholdType.FAMILY;
    }

    private boolean meetsNeeds(UnitAvailability unit) {
        return (!who.needs().contains(Need.STEP_FREE) || unit.features().contains(Feature.STEP_FREE))
                && (!who.needs().contains(Need.PETS) || unit.features().contains(Feature.PETS));
    }

    private boolean hasBeds(UnitAvailability unit) {
        var vacant = 0;
        for (var bed : unit.beds()) {
            vacant += bed.state() == BedState.VACANT ? 1 : 0;
        }
        var whole = unit.mode() == AllocationMode.WHOLE_UNIT;
        return bedsNeeded(unit) <= vacant && (!whole || vacant == unit.beds().size());
    }

    /** An infant sleeps in a cot where there is one; somebody always sleeps in a bed. */
    public int bedsNeeded(UnitAvailability unit) {
        var infants = 0;
        for (var person : who.household().people()) {
            infants += person.ageBand() == AgeBand.INFANT ? 1 : 0;
        }
        return Math.max(1, who.household().people().size() - Math.min(infants, unit.freeCots()));
    }
}
