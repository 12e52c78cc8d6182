package fr.relais.placement.domain.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MissingPlacesTest {

    /** Two régions of two départements each in a row, and an island. */
    private static final Territory MAP = new Territory(List.of(
            place("A1", "A", "MAINLAND", "A2"),
            place("A2", "A", "MAINLAND", "A1", "B1"),
            place("B1", "B", "MAINLAND", "A2", "B2"),
            place("B2", "B", "MAINLAND", "B1"),
            place("97X", "I", "ISLAND")));

    private static Departement place(String code, String region, String land, String... neighbours) {
        return new Departement(code, code, new Region(region, region), Set.of(neighbours), land);
    }

    private static MatchingProfile woman(Set<String> danger, Need... needs) {
        return new MatchingProfile(
                new UUID(1, 1),
                new Household(List.of(new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false))),
                DurationClass.SHORT,
                Relocation.NO_PREFERENCE,
                danger,
                Set.of(),
                false,
                "A1",
                Set.of(needs),
                Set.of(),
                Set.of());
    }

    private static PlaceKind forAWoman(boolean stepFree) {
        return PlaceKind.neededBy(stepFree ? woman(Set.of(), Need.STEP_FREE) : woman(Set.of()));
    }

    @Test
    void countsEachLineAfterThoseBeforeIt() {
        var everywhere = woman(Set.of());
        var onlyInA = woman(Set.of("B2"));
        var onlyInB = woman(Set.of("A1"));
        var waiting = new ArrayList<>(Collections.nCopies(4, onlyInB));
        waiting.addAll(Collections.nCopies(3, onlyInA));
        waiting.addAll(Collections.nCopies(2, everywhere));

        var missing = MissingPlaces.of(waiting, MAP, 9);

        assertThat(missing.lines())
                .containsExactly(
                        new MissingPlaces.Line(forAWoman(false), "B", 6, 6),
                        new MissingPlaces.Line(forAWoman(false), "A", 3, 3));
        assertThat(missing.others()).isFalse();
    }

    @Test
    void saysNothingOfFewerThanThreeButThatTheyAreThere() {
        var waiting = List.of(woman(Set.of(), Need.STEP_FREE), woman(Set.of(), Need.STEP_FREE));

        assertThat(MissingPlaces.of(waiting, MAP, 9)).isEqualTo(new MissingPlaces(List.of(), true));
        assertThat(MissingPlaces.of(List.of(), MAP, 9)).isEqualTo(new MissingPlaces(List.of(), false));
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    /** The greedy choice said again without any of its own words. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyLineIsTheOneThatPlacesMostOfThoseWhoAreLeft(long seed) {
        var waiting = randomPeople(new Random(seed));
        var left = new ArrayList<>(waiting);

        var missing = MissingPlaces.of(waiting, MAP, 50);

        for (var line : missing.lines()) {
            var placed = left.stream().filter(one -> isPlacedBy(one, line)).toList();
            assertThat(line.households()).isEqualTo(placed.size()).isEqualTo(most(left));
            assertThat(line.households()).isGreaterThanOrEqualTo(3);
            assertThat(line.people())
                    .isEqualTo(placed.stream()
                            .mapToInt(one -> one.household().size())
                            .sum());
            left.removeAll(placed);
        }
        assertThat(most(left)).isLessThan(3);
        assertThat(missing.others()).isEqualTo(!left.isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itDoesNotMatterWhoIsNamedFirst(long seed) {
        var random = new Random(seed);
        var waiting = randomPeople(random);
        var missing = MissingPlaces.of(waiting, MAP, 5);
        Collections.shuffle(waiting, random);

        assertThat(MissingPlaces.of(waiting, MAP, 5)).isEqualTo(missing);
        assertThat(missing.lines().size()).isLessThanOrEqualTo(5);
    }

    private static int most(List<MatchingProfile> left) {
        return left.stream()
                .flatMap(one -> Stream.of("A", "B", "I")
                        .map(region -> new MissingPlaces.Line(PlaceKind.neededBy(one), region, 0, 0)))
                .mapToInt(line ->
                        (int) left.stream().filter(one -> isPlacedBy(one, line)).count())
                .max()
                .orElse(0);
    }

    private static boolean isPlacedBy(MatchingProfile who, MissingPlaces.Line line) {
        var near = MAP.coveredBy(who.dangerZones());
        return PlaceKind.neededBy(who).equals(line.kind())
                && Stream.of("A1", "A2", "B1", "B2", "97X")
                        .filter(code -> (line.region().equals("I") ? "97X" : line.region())
                                .startsWith(code.startsWith("9") ? "97X" : code.substring(0, 1)))
                        .filter(code -> !near.contains(code))
                        .filter(code -> who.oceanCrossing()
                                || code.equals("97X") == who.departsFrom().equals("97X"))
                        .anyMatch(code -> who.relocation() != Relocation.LOCAL_ONLY
                                || who.localZones().contains(code));
    }

    private static List<MatchingProfile> randomPeople(Random random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(number -> randomProfile(random))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static MatchingProfile randomProfile(Random random) {
        var codes = List.of("A1", "A2", "B1", "B2", "97X");
        var gender = Gender.values()[random.nextInt(2)];
        var adult = new Person(AgeBand.ADULT, gender, AgeStatus.ADULT, true);
        var child = new Person(AgeBand.CHILD, Gender.M, AgeStatus.MINOR, false);
        return new MatchingProfile(
                new UUID(1, random.nextLong()),
                new Household(random.nextInt(3) == 0 ? List.of(adult, child) : List.of(adult)),
                DurationClass.SHORT,
                Relocation.values()[random.nextInt(4)],
                Set.of(codes.get(random.nextInt(5))),
                Set.of(codes.get(random.nextInt(5))),
                random.nextInt(4) == 0,
                codes.get(random.nextInt(5)),
                random.nextInt(6) == 0 ? Set.of(Need.PETS) : Set.of(),
                Set.of(),
                Set.of());
    }

    /** A boy follows his mother; a girl of sixteen without a parent is received as a minor. */
    @Test
    void saysForWhomByThoseWhoDecideIt() {
        var mother = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, true);
        var boy = new Person(AgeBand.CHILD, Gender.M, AgeStatus.MINOR, false);
        var girl = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR_PRESUMED, false);
        var man = new Person(AgeBand.ADULT, Gender.M, AgeStatus.ADULT, false);
        var unstated = new Person(AgeBand.ADULT, Gender.UNSTATED, AgeStatus.ADULT, false);

        assertThat(ForWhom.of(new Household(List.of(mother, boy)))).isEqualTo(ForWhom.WOMEN);
        assertThat(ForWhom.of(new Household(List.of(girl)))).isEqualTo(ForWhom.MINORS);
        assertThat(ForWhom.of(new Household(List.of(man)))).isEqualTo(ForWhom.MEN);
        assertThat(ForWhom.of(new Household(List.of(unstated)))).isEqualTo(ForWhom.EVERYONE);
    }
}
