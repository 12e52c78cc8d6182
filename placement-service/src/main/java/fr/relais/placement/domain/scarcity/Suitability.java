package fr.relais.placement.domain.scarcity;

import java.util.Set;

import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.territory.Territory;

/**
 * Whether a household could live in a unit of a kind, were it empty: the hard filters without what changes by the hour.
 * A unit of whose kind this is false is never a candidate.
 */
public final class Suitability {

    private final MatchingProfile profile;
    private final Territory territory;
    private final Set<String> danger;
    private final Household household;

    public Suitability(MatchingProfile profile, Territory territory) {
        this.profile = profile;
        this.territory = territory;
        this.danger = territory.coveredBy(profile.dangerZones());
        this.household = profile.household();
    }

    public boolean of(Kind kind) {
        return allows(kind.departement()) && suits(kind);
    }

    /** Whether the household may be received there at all (INV-06). */
    public boolean allows(String departement) {
        var local = profile.relocation() != Relocation.LOCAL_ONLY
                || profile.localZones().contains(departement);
        var byLand = territory.sameLand(profile.departsFrom(), departement) || profile.oceanCrossing();
        return local && byLand && !danger.contains(departement);
    }

    /** Whether such units could take the household, wherever they are. */
    public boolean suits(Kind kind) {
        return kind.receives(household.type())
                && bedsNeededIn(kind) <= kind.beds()
                && (!household.hasMinorsAlone() || kind.minorsAlone())
                && offers(kind, Need.STEP_FREE, Feature.STEP_FREE)
                && offers(kind, Need.PETS, Feature.PETS)
                && household.people().stream().allMatch(person -> receives(kind, person));
    }

    /** An infant takes a cot where there is one, else a bed. */
    public int bedsNeededIn(Kind kind) {
        return Math.max(1, household.size() - Math.min(household.infants(), kind.freeCots()));
    }

    private boolean offers(Kind kind, Need need, Feature feature) {
        return !profile.needs().contains(need) || kind.offers(feature);
    }

    private boolean receives(Kind kind, Person person) {
        var followsHerParent = household.hasParent() && person.ageBand().young();
        return kind.receives(person.ageBand()) && (followsHerParent || receives(kind, person.gender()));
    }

    private static boolean receives(Kind kind, Gender gender) {
        var mixed = kind.receives(Gender.F) && kind.receives(Gender.M);
        return mixed || kind.receives(gender);
    }
}
