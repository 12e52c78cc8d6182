package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.matching.Matching.match;
import static fr.relais.placement.domain.matching.Matching.names;
import static fr.relais.placement.domain.matching.Profiles.ISLAND;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static fr.relais.placement.domain.matching.Profiles.looking;
import static fr.relais.placement.domain.matching.Profiles.minor;
import static fr.relais.placement.domain.matching.Profiles.mother;
import static fr.relais.placement.domain.matching.Profiles.profile;
import static fr.relais.placement.domain.matching.Profiles.woman;
import static fr.relais.placement.domain.matching.UnitBuilder.aUnit;
import static org.assertj.core.api.Assertions.assertThat;

/** Whom each rule keeps out of a unit, and whom it does not. */
class HardFiltersTest {

    private static final Publics FOR_WOMEN =
            new Publics(Set.of(AgeBand.values()), Set.of(Gender.F), Set.of(HouseholdType.values()), false);

    @Test
    void unitsTooSmallForTheWholeHousehold() {
        var family = looking(mother(), minor(AgeBand.CHILD), minor(AgeBand.CHILD));

        var result = match(
                family,
                aUnit("one").with(1, BedState.VACANT),
                aUnit("two").with(2, BedState.VACANT),
                aUnit("three").whole(3));

        assertThat(names(result)).containsExactly("three");
        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.TOO_SMALL, 2));
    }

    @Test
    void aWholeUnitOfWhichOneBedIsTaken() {
        var result = match(looking(woman()), aUnit("flat").whole(2).and(1, BedState.OCCUPIED));

        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.FULL, 1));
    }

    @Test
    void otherPublics() {
        var man = new Person(AgeBand.ADULT, Gender.M, AgeStatus.ADULT, false);

        assertThat(match(looking(man), aUnit("women").taking(FOR_WOMEN)).exclusions())
                .isEqualTo(Map.of(Exclusion.OTHER_PUBLICS, 1));
    }

    @Test
    void nobodyWhoDeclaresNoGenderWhereMenAndWomenAreReceived() {
        var person = new Person(AgeBand.ADULT, Gender.UNSTATED, AgeStatus.ADULT, false);
        var mixed = new Publics(Set.of(AgeBand.ADULT), Set.of(Gender.F, Gender.M), Set.of(HouseholdType.SINGLE), false);

        assertThat(names(match(
                        looking(person),
                        aUnit("mixed").taking(mixed),
                        aUnit("women").taking(FOR_WOMEN))))
                .containsExactly("mixed");
    }

    @Test
    void noYoungSonOfAMotherInACentreForWomen() {
        var son = new Person(AgeBand.CHILD, Gender.M, AgeStatus.MINOR, false);
        var teenager = new Person(AgeBand.TEEN, Gender.M, AgeStatus.MINOR, false);
        var women = aUnit("women").taking(FOR_WOMEN).with(2, BedState.VACANT);

        assertThat(names(match(looking(mother(), son), women))).containsExactly("women");
        assertThat(names(match(looking(mother(), teenager), women))).isEmpty();
    }

    @Test
    void minorsWithoutTheirOwnParentFromUnitsNotMeantForThem() {
        var disputed = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR_PRESUMED, false);
        var childUnit = aUnit("child").taking(UnitBuilder.everyone(true));

        var result = match(looking(disputed), aUnit("adult"), childUnit);

        assertThat(names(result)).containsExactly("child");
        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.NOT_FOR_MINORS, 1));
    }

    @Test
    void aMinorMotherWithHerInfantFromUnitsNotMeantForMinors() {
        var girl = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR, true);

        var result = match(looking(girl, minor(AgeBand.INFANT)), aUnit("adult").with(2, BedState.VACANT));

        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.NOT_FOR_MINORS, 1));
    }

    @Test
    void dangerZonesAndTheirNeighbours() {
        var fleeing = profile(Relocation.REMOVAL_REQUIRED, Set.of("A3"), Set.of(), Set.of(), woman());

        var result = match(
                fleeing,
                aUnit("in").in("A3"),
                aUnit("beside").in("A4"),
                aUnit("beyond").in("A5"));

        assertThat(names(result)).containsExactly("beyond");
        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.IN_DANGER_ZONE, 2));
    }

    @Test
    void everythingOutsideTheLocalZone() {
        var bound = profile(Relocation.LOCAL_ONLY, Set.of(), Set.of("A3"), Set.of(), woman());

        assertThat(names(match(bound, aUnit("in").in("A3"), aUnit("beside").in("A4"))))
                .containsExactly("in");
    }

    @Test
    void everythingAcrossAnOcean() {
        assertThat(names(match(
                        looking(woman()),
                        aUnit("island").in(ISLAND),
                        aUnit("far").in("A7"))))
                .containsExactly("far");
    }

    @Test
    void whatIsNotStepFreeOrTakesNoPetsWhenThatIsNeeded() {
        var needs = profile(Relocation.NO_PREFERENCE, Set.of(), Set.of(), Set.of(Need.STEP_FREE, Need.PETS), woman());

        var result = match(
                needs,
                aUnit("stairs").offering(Feature.PETS),
                aUnit("no-pets").offering(Feature.STEP_FREE),
                aUnit("both").offering(Feature.STEP_FREE, Feature.PETS));

        assertThat(names(result)).containsExactly("both");
    }

    @Test
    void staleBeds() {
        var result = match(looking(woman()), aUnit("stale").with(1, BedState.STALE));

        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.NOT_FRESH, 1));
    }

    @Test
    void bedsWhoseTimeHasPassedThoughNobodySaidSo() {
        var centre = aUnit("forgotten").build();
        var later = centre.units().get(0).beds().get(0).freshUntil();

        var result = new Matcher(Profiles.MAP)
                .match(
                        looking(woman()),
                        Tried.NOTHING,
                        Supply.unpriced(NationalIndex.EMPTY.with(List.of(centre)), later));

        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.NOT_FRESH, 1));
    }

    @Test
    void suspendedCentres() {
        assertThat(match(looking(woman()), aUnit("suspended").suspended()).exclusions())
                .isEqualTo(Map.of(Exclusion.CENTRE_NOT_ACTIVE, 1));
    }

    @Test
    void sitesThatMayBeKnownToANetwork() {
        assertThat(match(looking(woman()), aUnit("known").compromised()).exclusions())
                .isEqualTo(Map.of(Exclusion.SITE_COMPROMISED, 1));
    }

    @Test
    void householdsLargerThanWhatIsLeftOfAQuota() {
        var two = looking(mother(), minor(AgeBand.CHILD));

        var result = match(
                two,
                aUnit("one-left").with(2, BedState.VACANT).quotaLeft(1),
                aUnit("two-left").with(2, BedState.VACANT).quotaLeft(2));

        assertThat(names(result)).containsExactly("two-left");
        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.QUOTA_REACHED, 1));
    }

    @Test
    void unitsThatTakeMoreBedsThanTheirSchemeLeaves() {
        var result = match(looking(woman()), aUnit("flat").whole(3).schemeLeft(2));

        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.SCHEME_FULL, 1));
        assertThat(result.reasons()).containsExactly(WaitingReason.NO_QUOTA_LEFT);
    }

    @Test
    void unitsOfASchemeThatHasNotBegunOrIsOver() {
        var result = match(
                looking(woman()),
                aUnit("not-begun").inSchemeBetween(NOW.plusMillis(1), null),
                aUnit("begins-now").inSchemeBetween(NOW, NOW.plusMillis(1)),
                aUnit("over").inSchemeBetween(NOW.minusSeconds(1), NOW));

        assertThat(names(result)).containsExactly("begins-now");
        assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.SCHEME_CLOSED, 2));
        assertThat(result.reasons()).isEmpty();
    }

    @Test
    void centresThatWereAskedBefore() {
        var asked = aUnit("asked");
        var tried = Tried.NOTHING.leavingOut(asked.build().centre());

        assertThat(names(match(looking(woman()), tried, asked, aUnit("other")))).containsExactly("other");
    }

    @Test
    void unitsPassedOverUntilTheirCentreAnnouncesSomethingNewer() {
        var unit = aUnit("unit");
        var seen = unit.build();
        var candidate = new Candidate(
                seen.centre(), "code", "org", "A1", seen.units().get(0).unit(), 1, 0, 1, seen.version(), 0);
        var newer = new CentreAvailability(
                seen.centre(), seen.organisation(), "A1", true, false, null, seen.version() + 1, seen.units());
        var tried = Tried.NOTHING.passingOver(candidate);

        var before = match(looking(woman()), tried, unit);
        var after = new Matcher(Profiles.MAP)
                .match(looking(woman()), tried, Supply.unpriced(NationalIndex.EMPTY.with(List.of(newer)), NOW));

        assertThat(names(before)).isEmpty();
        assertThat(names(after)).containsExactly("unit");
    }
}
