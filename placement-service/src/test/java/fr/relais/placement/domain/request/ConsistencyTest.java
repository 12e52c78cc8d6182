package fr.relais.placement.domain.request;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsistencyTest {

    private static final Person WOMAN = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false);

    private final Consistency consistency = new Consistency(new Territory(List.of(
            new Departement("75", "Paris", new Region("11", "IDF"), Set.of("92"), "MAINLAND"),
            new Departement("92", "Hauts", new Region("11", "IDF"), Set.of("75"), "MAINLAND"),
            new Departement("31", "Haute-Garonne", new Region("76", "Occitanie"), Set.of(), "MAINLAND"))));

    private List<String> wrongWith(Track track, Relocation relocation, Set<String> danger, Set<String> local) {
        return wrongWith(track, file(relocation, danger, local, true, WOMAN));
    }

    private List<String> wrongWith(Track track, CaseFile file) {
        return consistency.check(track, file).stream()
                .map(one -> one.field() + " " + one.kind())
                .toList();
    }

    private static CaseFile file(
            Relocation relocation, Set<String> danger, Set<String> local, boolean agrees, Person... people) {
        return new CaseFile(
                new Household(List.of(people)),
                relocation,
                danger,
                local,
                false,
                "75",
                Set.of(),
                Set.of(),
                List.of(),
                agrees);
    }

    private List<String> wrongWith(Person... people) {
        return wrongWith(Track.EMERGENCY, file(Relocation.NO_PREFERENCE, Set.of(), Set.of(), true, people));
    }

    @Test
    void findsNothingWrongWithASoundFile() {
        assertThat(wrongWith(WOMAN)).isEmpty();
        assertThat(wrongWith(Track.LOCAL, Relocation.LOCAL_ONLY, Set.of("75"), Set.of("31")))
                .isEmpty();
    }

    @Test
    void anAgeStatusFitsItsBand() {
        assertThat(wrongWith(new Person(AgeBand.CHILD, Gender.F, AgeStatus.ADULT, false)))
                .containsExactly("household/people/0/ageStatus CONTRADICTS");
        assertThat(wrongWith(new Person(AgeBand.SENIOR, Gender.F, AgeStatus.MINOR, false)))
                .containsExactly("household/people/0/ageStatus CONTRADICTS");
        assertThat(wrongWith(new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR_PRESUMED, false)))
                .isEmpty();
    }

    @Test
    void aParentHasAMinorOtherThanHerself() {
        var parent = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, true);
        var girl = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR, true);
        var infant = new Person(AgeBand.INFANT, Gender.F, AgeStatus.MINOR, false);

        assertThat(wrongWith(parent)).containsExactly("household/people/0/parentOfMinors CONTRADICTS");
        assertThat(wrongWith(girl)).containsExactly("household/people/0/parentOfMinors CONTRADICTS");
        assertThat(wrongWith(parent, infant)).isEmpty();
        assertThat(wrongWith(girl, infant)).isEmpty();
    }

    @Test
    void aMinorIsNotTheParentOfOneOfHerAge() {
        var presumed = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR_PRESUMED, true);
        var sixteen = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR, false);

        assertThat(wrongWith(presumed, sixteen)).containsExactly("household/people/0/parentOfMinors CONTRADICTS");
    }

    @Test
    void theTrackOfMinorsIsForMinorsWithoutTheirParent() {
        var girl = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR_PRESUMED, false);
        var mother = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, true);

        assertThat(wrongWith(Track.MINOR, anywhere(girl))).isEmpty();
        assertThat(wrongWith(Track.MINOR, anywhere(WOMAN))).containsExactly("track CONTRADICTS");
        assertThat(wrongWith(Track.MINOR, anywhere(mother, girl))).containsExactly("track CONTRADICTS");
    }

    private static CaseFile anywhere(Person... people) {
        return file(Relocation.NO_PREFERENCE, Set.of(), Set.of(), true, people);
    }

    @Test
    void theNetworkIsNotWhereverSheCouldGo() {
        assertThat(wrongWith(Track.EMERGENCY, Relocation.REMOVAL_REQUIRED, Set.of("75", "31"), Set.of()))
                .containsExactly("dangerZones CONTRADICTS");
        assertThat(wrongWith(Track.EMERGENCY, Relocation.REMOVAL_REQUIRED, Set.of("75"), Set.of()))
                .isEmpty();
    }

    @Test
    void zonesAreKnownAndDoNotContradict() {
        assertThat(wrongWith(Track.EMERGENCY, Relocation.REMOVAL_REQUIRED, Set.of("99"), Set.of()))
                .containsExactly("dangerZones UNKNOWN");
        assertThat(wrongWith(Track.EMERGENCY, Relocation.LOCAL_ONLY, Set.of("75"), Set.of("75")))
                .containsExactly("localZones CONTRADICTS");
        assertThat(wrongWith(Track.EMERGENCY, Relocation.LOCAL_ONLY, Set.of("75"), Set.of("92")))
                .containsExactly("localZones CONTRADICTS");
    }

    @Test
    void relocationComesWithItsZones() {
        assertThat(wrongWith(Track.EMERGENCY, Relocation.REMOVAL_REQUIRED, Set.of(), Set.of()))
                .containsExactly("dangerZones REQUIRED");
        assertThat(wrongWith(Track.EMERGENCY, Relocation.LOCAL_ONLY, Set.of(), Set.of()))
                .containsExactly("localZones REQUIRED");
        assertThat(wrongWith(Track.EMERGENCY, Relocation.NO_PREFERENCE, Set.of(), Set.of("31")))
                .containsExactly("localZones CONTRADICTS");
        assertThat(wrongWith(Track.LOCAL, Relocation.NO_PREFERENCE, Set.of(), Set.of()))
                .containsExactly("relocation CONTRADICTS");
    }

    @Test
    void thePersonAgreesToBeLookedFor() {
        assertThat(wrongWith(Track.EMERGENCY, file(Relocation.NO_PREFERENCE, Set.of(), Set.of(), false, WOMAN)))
                .containsExactly("agreement/toBeLookedFor REQUIRED");
    }
}
