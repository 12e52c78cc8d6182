package fr.relais.placement.domain.matching;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.territory.Territory;

/** What no score can outweigh. Every broken rule is named, not only the first. */
final class HardFilters {

    private final MatchingProfile profile;
    private final Tried tried;
    private final PlaceRules places;
    private final Instant now;

    HardFilters(MatchingProfile profile, Tried tried, Territory territory, Instant now) {
        this.profile = profile;
        this.tried = tried;
        this.places = new PlaceRules(profile, territory);
        this.now = now;
    }

    /** Everything that keeps the household out of the unit; empty for a candidate. */
    Set<Exclusion> exclusions(CentreAvailability centre, UnitAvailability unit) {
        var broken = EnumSet.noneOf(Exclusion.class);
        byCentre(broken, centre, unit);
        broken.addAll(places.against(centre.departement()));
        byPeople(broken, unit);
        byNeeds(broken, unit);
        byVacancy(broken, unit);
        byAgreement(broken, centre, unit);
        return broken;
    }

    private void byCentre(Set<Exclusion> broken, CentreAvailability centre, UnitAvailability unit) {
        addIf(broken, !centre.active(), Exclusion.CENTRE_NOT_ACTIVE);
        addIf(broken, centre.compromised(), Exclusion.SITE_COMPROMISED);
        addIf(broken, tried.leavesOut(centre.centre()), Exclusion.CENTRE_LEFT_OUT);
        addIf(broken, tried.passesOver(centre, unit.unit()), Exclusion.PASSED_OVER);
    }

    /** INV-04: the whole household in one unit; INV-05: no minor among adults without her own parent. */
    private void byPeople(Set<Exclusion> broken, UnitAvailability unit) {
        var household = profile.household();
        var forMinors = unit.publics().minorsAlone();
        addIf(broken, unit.bedsNeededBy(household) > unit.beds().size(), Exclusion.TOO_SMALL);
        addIf(broken, !unit.publics().admit(household), Exclusion.OTHER_PUBLICS);
        addIf(broken, household.hasMinorsAlone() && !forMinors, Exclusion.NOT_FOR_MINORS);
    }

    private void byNeeds(Set<Exclusion> broken, UnitAvailability unit) {
        addIf(broken, lacks(unit, Need.STEP_FREE, Feature.STEP_FREE), Exclusion.NOT_STEP_FREE);
        addIf(broken, lacks(unit, Need.PETS, Feature.PETS), Exclusion.NO_PETS);
    }

    private boolean lacks(UnitAvailability unit, Need need, Feature feature) {
        return profile.needs().contains(need) && !unit.features().contains(feature);
    }

    /** INV-07: only fresh vacancies are offered. */
    private void byVacancy(Set<Exclusion> broken, UnitAvailability unit) {
        var wanted = unit.bedsHeldFor(profile.household());
        var emptyEnough = Math.min(wanted, unit.beds().size()) <= unit.emptyBeds();
        var freshEnough = Math.min(wanted, unit.beds().size()) <= unit.freshBeds(now);
        addIf(broken, emptyEnough && !freshEnough, Exclusion.NOT_FRESH);
        addIf(broken, !emptyEnough, Exclusion.FULL);
    }

    /** INV-28, INV-03: the hold decides; this keeps it from being asked for in vain. */
    private void byAgreement(Set<Exclusion> broken, CentreAvailability centre, UnitAvailability unit) {
        var quotaLeft = centre.quotaLeft();
        var schemeLeft = unit.schemeLeft();
        addIf(broken, quotaLeft != null && profile.household().size() > quotaLeft, Exclusion.QUOTA_REACHED);
        addIf(broken, schemeLeft != null && unit.bedsHeldFor(profile.household()) > schemeLeft, Exclusion.SCHEME_FULL);
        addIf(broken, !unit.schemeDates().runAt(now), Exclusion.SCHEME_CLOSED);
    }

    private static void addIf(Set<Exclusion> broken, boolean holds, Exclusion exclusion) {
        if (holds) {
            broken.add(exclusion);
        }
    }
}
