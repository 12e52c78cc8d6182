package fr.relais.placement.domain.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.request.Contradiction.Kind;
import fr.relais.placement.domain.territory.Territory;

/** Whether a case file makes sense as a whole. Each answer names a field, never a value. */
public final class Consistency {

    private final Territory territory;

    public Consistency(Territory territory) {
        this.territory = territory;
    }

    /** Everything that is wrong, in the order of the form; empty for a file that can be submitted. */
    public List<Contradiction> check(Track track, CaseFile file) {
        var found = new ArrayList<Contradiction>();
        addIf(found, track == Track.MINOR && !file.household().hasMinorsAlone(), "track", Kind.CONTRADICTS);
        checkPeople(found, file.household());
        checkPlaces(found, file);
        checkRelocation(found, track, file);
        addIf(found, !file.agreesToBeLookedFor(), "agreement/toBeLookedFor", Kind.REQUIRED);
        return found;
    }

    /** A minor, or presumed one, is in a minor's band: seventeen and disputed is the band of seventeen. */
    private static void checkPeople(List<Contradiction> found, Household household) {
        for (var i = 0; i < household.size(); i++) {
            var person = household.people().get(i);
            var at = "household/people/" + i;
            addIf(found, person.ageBand().ofAge() == person.treatedAsMinor(), at + "/ageStatus", Kind.CONTRADICTS);
            addIf(found, isParentOfNobody(person, household), at + "/parentOfMinors", Kind.CONTRADICTS);
        }
    }

    /** Nobody is the parent of herself, and a minor is not the parent of one of her own age. */
    private static boolean isParentOfNobody(Person person, Household household) {
        return person.parentOfMinors()
                && household.people().stream()
                        .noneMatch(child ->
                                person.treatedAsMinor() ? child.ageBand().young() : child.treatedAsMinor());
    }

    private void checkPlaces(List<Contradiction> found, CaseFile file) {
        checkKnown(found, "dangerZones", file.dangerZones());
        checkKnown(found, "localZones", file.localZones());
        addIf(found, !territory.knows(file.departsFrom()), "departsFrom", Kind.UNKNOWN);
        addIf(found, isOutOfReach(file), "departsFrom", Kind.CONTRADICTS);
        var covered = territory.coveredBy(file.dangerZones());
        addIf(found, isEverywhereDangerous(file, covered), "dangerZones", Kind.CONTRADICTS);
        addIf(found, !Collections.disjoint(covered, file.localZones()), "localZones", Kind.CONTRADICTS);
    }

    /** Nothing could ever be found: every local zone is across an ocean that she does not cross. */
    private boolean isOutOfReach(CaseFile file) {
        return !file.localZones().isEmpty()
                && !file.oceanCrossing()
                && territory.knows(file.departsFrom())
                && file.localZones().stream()
                        .filter(territory::knows)
                        .noneMatch(zone -> territory.sameLand(file.departsFrom(), zone));
    }

    /** Nothing could ever be found: the network is wherever she could go. */
    private boolean isEverywhereDangerous(CaseFile file, Set<String> covered) {
        return !covered.isEmpty()
                && territory.knows(file.departsFrom())
                && territory.within(file.departsFrom(), file.oceanCrossing()).allMatch(covered::contains);
    }

    private void checkKnown(List<Contradiction> found, String field, Set<String> zones) {
        addIf(found, !new TreeSet<>(zones).stream().allMatch(territory::knows), field, Kind.UNKNOWN);
    }

    private static void checkRelocation(List<Contradiction> found, Track track, CaseFile file) {
        var local = file.relocation() == Relocation.LOCAL_ONLY;
        var removal = file.relocation() == Relocation.REMOVAL_REQUIRED;
        addIf(found, removal && file.dangerZones().isEmpty(), "dangerZones", Kind.REQUIRED);
        addIf(found, local && file.localZones().isEmpty(), "localZones", Kind.REQUIRED);
        addIf(found, !local && !file.localZones().isEmpty(), "localZones", Kind.CONTRADICTS);
        addIf(found, track == Track.LOCAL && !local, "relocation", Kind.CONTRADICTS);
    }

    private static void addIf(List<Contradiction> found, boolean holds, String field, Kind kind) {
        if (holds) {
            found.add(new Contradiction(field, kind));
        }
    }
}
