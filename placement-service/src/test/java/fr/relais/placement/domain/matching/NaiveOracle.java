package fr.relais.placement.domain.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedAvailability;
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

/** Who may take whom, said again as plainly as possible and with nothing of the matcher's own. */
final class NaiveOracle {

    private final MatchingProfile who;
    private final Instant now;

    NaiveOracle(MatchingProfile who, Instant now) {
        this.who = who;
        this.now = now;
    }

    Set<String> candidates(Collection<CentreAvailability> centres) {
        return centres.stream()
                .filter(centre -> centre.active() && !centre.compromised())
                .filter(centre -> centre.quotaLeft() == null
                        || centre.quotaLeft() >= who.household().people().size())
                .filter(centre -> placeAllowed(centre.departement()))
                .flatMap(centre -> centre.units().stream())
                .filter(this::peopleAllowed)
                .filter(this::needsMet)
                .filter(this::enoughFreshBeds)
                .map(unit -> unit.unit().value())
                .collect(Collectors.toSet());
    }

    private boolean placeAllowed(String code) {
        var place = Profiles.ROW.indexOf(code);
        for (var zone : who.dangerZones()) {
            if (zone.equals(code) || (place >= 0 && Math.abs(Profiles.ROW.indexOf(zone) - place) == 1)) {
                return false;
            }
        }
        if (who.relocation() == Relocation.LOCAL_ONLY && !who.localZones().contains(code)) {
            return false;
        }
        var crossing = who.departsFrom().equals(Profiles.ISLAND) != code.equals(Profiles.ISLAND);
        return !crossing || who.oceanCrossing();
    }

    private boolean peopleAllowed(UnitAvailability unit) {
        var parentThere = false;
        var minorThere = false;
        for (var person : who.household().people()) {
            parentThere |= person.parentOfMinors() && person.ageStatus() == AgeStatus.ADULT;
            minorThere |= person.ageStatus() != AgeStatus.ADULT;
        }
        for (var person : who.household().people()) {
            if (!unit.publics().ageBands().contains(person.ageBand()) || !genderAllowed(unit, person, parentThere)) {
                return false;
            }
        }
        var type = who.household().size() == 1
                ? HouseholdType.SINGLE
                : who.household().size() == 2 && !minorThere ? HouseholdType.COUPLE : HouseholdType.FAMILY;
        return unit.publics().householdTypes().contains(type)
                && (!minorThere || parentThere || unit.publics().minorsAlone());
    }

    private static boolean genderAllowed(UnitAvailability unit, Person person, boolean parentThere) {
        var genders = unit.publics().genders();
        var young = person.ageBand() == AgeBand.INFANT || person.ageBand() == AgeBand.CHILD;
        return (young && parentThere)
                || genders.contains(person.gender())
                || (genders.contains(Gender.F) && genders.contains(Gender.M));
    }

    private boolean needsMet(UnitAvailability unit) {
        return (!who.needs().contains(Need.STEP_FREE) || unit.features().contains(Feature.STEP_FREE))
                && (!who.needs().contains(Need.PETS) || unit.features().contains(Feature.PETS));
    }

    private boolean enoughFreshBeds(UnitAvailability unit) {
        var fresh = 0;
        for (var bed : unit.beds()) {
            fresh += isFresh(bed) ? 1 : 0;
        }
        var infants = 0;
        for (var person : who.household().people()) {
            infants += person.ageBand() == AgeBand.INFANT ? 1 : 0;
        }
        var sleepers = who.household().size() - Math.min(infants, unit.freeCots());
        var needed = Math.max(1, sleepers);
        var taken = unit.mode() == AllocationMode.WHOLE_UNIT ? unit.beds().size() : needed;
        var dates = unit.schemeDates();
        if (dates.from() != null && dates.from().isAfter(now)) {
            return false;
        }
        if (dates.until() != null && !dates.until().isAfter(now)) {
            return false;
        }
        if (unit.schemeLeft() != null && unit.schemeLeft() < taken) {
            return false;
        }
        return unit.mode() == AllocationMode.WHOLE_UNIT
                ? fresh == unit.beds().size() && needed <= fresh
                : needed <= fresh;
    }

    private boolean isFresh(BedAvailability bed) {
        return bed.state() == BedState.VACANT
                && bed.freshUntil() != null
                && bed.freshUntil().isAfter(now);
    }
}
