package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.DurationClass;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.matching.Profiles.ISLAND;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static fr.relais.placement.domain.matching.Profiles.aUnit;
import static fr.relais.placement.domain.matching.Profiles.looking;
import static fr.relais.placement.domain.matching.Profiles.minor;
import static fr.relais.placement.domain.matching.Profiles.mother;
import static fr.relais.placement.domain.matching.Profiles.profile;
import static fr.relais.placement.domain.matching.Profiles.woman;
import static org.assertj.core.api.Assertions.assertThat;

/** Rule by rule: who is kept out and why, who comes first and why. */
class MatcherTest {

    private static final Publics FOR_WOMEN =
            new Publics(Set.of(AgeBand.values()), Set.of(Gender.F), Set.of(HouseholdType.values()), false);

    private static MatchResult match(MatchingProfile profile, Profiles.UnitBuilder... units) {
        return match(profile, Tried.NOTHING, units);
    }

    private static MatchResult match(MatchingProfile profile, Tried tried, Profiles.UnitBuilder... units) {
        var centres = Stream.of(units).map(Profiles.UnitBuilder::build).toList();
        return new Matcher(Profiles.MAP).match(profile, tried, NationalIndex.EMPTY.with(centres), NOW);
    }

    private static List<String> names(MatchResult result) {
        return result.candidates().stream().map(one -> one.unit().value()).toList();
    }

    @Nested
    class KeepsOut {

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
            var mixed =
                    new Publics(Set.of(AgeBand.ADULT), Set.of(Gender.F, Gender.M), Set.of(HouseholdType.SINGLE), false);

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
            var childUnit = aUnit("child").taking(Profiles.UnitBuilder.everyone(true));

            var result = match(looking(disputed), aUnit("adult"), childUnit);

            assertThat(names(result)).containsExactly("child");
            assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.NOT_FOR_MINORS, 1));
        }

        @Test
        void aMinorMotherWithHerInfantFromUnitsNotMeantForMinors() {
            var girl = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR, true);

            var result =
                    match(looking(girl, minor(AgeBand.INFANT)), aUnit("adult").with(2, BedState.VACANT));

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
            var needs =
                    profile(Relocation.NO_PREFERENCE, Set.of(), Set.of(), Set.of(Need.STEP_FREE, Need.PETS), woman());

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
                    .match(looking(woman()), Tried.NOTHING, NationalIndex.EMPTY.with(List.of(centre)), later);

            assertThat(result.exclusions()).isEqualTo(Map.of(Exclusion.NOT_FRESH, 1));
        }

        @Test
        void suspendedCentres() {
            assertThat(match(looking(woman()), aUnit("suspended").suspended()).exclusions())
                    .isEqualTo(Map.of(Exclusion.CENTRE_NOT_ACTIVE, 1));
        }

        @Test
        void centresThatWereAskedBefore() {
            var asked = aUnit("asked");
            var tried = Tried.NOTHING.leavingOut(asked.build().centre());

            assertThat(names(match(looking(woman()), tried, asked, aUnit("other"))))
                    .containsExactly("other");
        }

        @Test
        void unitsPassedOverUntilTheirCentreAnnouncesSomethingNewer() {
            var unit = aUnit("unit");
            var seen = unit.build();
            var candidate = new Candidate(
                    seen.centre(), "org", "A1", seen.units().get(0).unit(), 1, seen.version());
            var newer = new CentreAvailability(
                    seen.centre(), seen.organisation(), "A1", true, seen.version() + 1, seen.units());
            var tried = Tried.NOTHING.passingOver(candidate);

            var before = match(looking(woman()), tried, unit);
            var after = new Matcher(Profiles.MAP)
                    .match(looking(woman()), tried, NationalIndex.EMPTY.with(List.of(newer)), NOW);

            assertThat(names(before)).isEmpty();
            assertThat(names(after)).containsExactly("unit");
        }
    }

    @Nested
    class PutsFirst {

        @Test
        void unitsThatAreNotWasted() {
            assertThat(names(match(
                            looking(woman()),
                            aUnit("flat").whole(3),
                            aUnit("bed").with(5, BedState.VACANT))))
                    .containsExactly("bed", "flat");
        }

        @Test
        void unitsThatCannotTakeAFamilyForSomeoneAlone() {
            var single = new Publics(Set.of(AgeBand.ADULT), Set.of(Gender.F), Set.of(HouseholdType.SINGLE), false);

            assertThat(names(match(
                            looking(woman()),
                            aUnit("a-family"),
                            aUnit("b-single").taking(single))))
                    .containsExactly("b-single", "a-family");
        }

        @Test
        void unitsWhereHerLanguageIsSpokenAndStaffIsThere() {
            var result = match(
                    looking(woman()),
                    aUnit("none"),
                    aUnit("french").speaking("fr"),
                    aUnit("both").speaking("fr").offering(Feature.STAFF_24H));

            assertThat(names(result)).containsExactly("both", "french", "none");
        }

        @Test
        void shortStaysForAnEmergency() {
            assertThat(names(match(looking(woman()), aUnit("long").lasting(DurationClass.LONG), aUnit("short"))))
                    .containsExactly("short", "long");
        }

        @Test
        void whatIsNear() {
            assertThat(names(match(
                            looking(woman()),
                            aUnit("far").in("A6"),
                            aUnit("near").in("A2"))))
                    .containsExactly("near", "far");
        }

        @Test
        void centresLeastRecentlySolicited() {
            var result = match(
                    looking(woman()),
                    aUnit("now").solicitedAt(NOW),
                    aUnit("never"),
                    aUnit("before").solicitedAt(NOW.minusSeconds(1)));

            assertThat(names(result)).containsExactly("never", "before", "now");
        }
    }

    @Nested
    class CountsBeds {

        private int bedsFor(MatchingProfile profile, Profiles.UnitBuilder unit) {
            return match(profile, unit).best().orElseThrow().beds();
        }

        @Test
        void allOfAWholeUnit() {
            assertThat(bedsFor(looking(woman()), aUnit("flat").whole(3))).isEqualTo(3);
        }

        @Test
        void withACotForAnInfantWhereThereIsOne() {
            var family = looking(mother(), minor(AgeBand.INFANT), minor(AgeBand.INFANT));

            assertThat(bedsFor(family, aUnit("unit").with(4, BedState.VACANT).cots(1)))
                    .isEqualTo(2);
            assertThat(bedsFor(family, aUnit("unit").with(4, BedState.VACANT))).isEqualTo(3);
        }

        @Test
        void withoutTheCotsOfAUnitSomebodyLivesIn() {
            var family = looking(mother(), minor(AgeBand.INFANT));
            var shared = aUnit("unit")
                    .with(3, BedState.VACANT)
                    .and(1, BedState.OCCUPIED)
                    .cots(1);

            assertThat(bedsFor(family, shared)).isEqualTo(2);
        }
    }

    @Nested
    class ExplainsWaiting {

        @Test
        void byTheFewestRulesInTheWay() {
            var bound = profile(Relocation.LOCAL_ONLY, Set.of(), Set.of("A3"), Set.of(Need.STEP_FREE), woman());

            var result = match(
                    bound,
                    aUnit("elsewhere").in("A5").offering(Feature.STEP_FREE),
                    aUnit("elsewhere-stairs").in("A5"));

            assertThat(result.reasons()).containsExactly(WaitingReason.NO_LOCAL_PLACE);
        }

        @Test
        void byEveryOneOfThemWhenSeveralAreAsClose() {
            var needs = profile(Relocation.NO_PREFERENCE, Set.of(), Set.of(), Set.of(Need.STEP_FREE), woman());

            var result = match(
                    needs,
                    aUnit("stairs"),
                    aUnit("stale").offering(Feature.STEP_FREE).with(1, BedState.STALE));

            assertThat(result.reasons())
                    .containsExactly(WaitingReason.NO_ACCESSIBLE_PLACE, WaitingReason.NO_FRESH_PLACE);
        }

        @Test
        void evenWhenThereIsNoUnitAtAll() {
            assertThat(match(looking(woman())).reasons()).containsExactly(WaitingReason.NO_FRESH_PLACE);
        }

        @Test
        void onlyWhenNobodyCanTakeThem() {
            assertThat(match(looking(woman()), aUnit("unit"), aUnit("far").in(ISLAND))
                            .reasons())
                    .isEmpty();
        }
    }
}
