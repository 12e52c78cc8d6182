package fr.relais.placement.domain.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;

/** Profiles and centres, plain ones and random ones, on a small map: a row of seven and an island. */
final class Profiles {

    static final Instant NOW = Instant.parse("2026-11-20T21:30:00Z");
    static final List<String> ROW = List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7");
    static final String ISLAND = "97X";
    static final Territory MAP = new Territory(
            Stream.concat(IntStream.range(0, ROW.size()).mapToObj(Profiles::inTheRow), Stream.of(island()))
                    .toList());

    private Profiles() {}

    private static Departement inTheRow(int i) {
        var neighbours = Stream.of(i - 1, i + 1)
                .filter(j -> j >= 0 && j < ROW.size())
                .map(ROW::get)
                .collect(Collectors.toSet());
        return new Departement(ROW.get(i), ROW.get(i), new Region("R", "R"), neighbours, "MAINLAND");
    }

    private static Departement island() {
        return new Departement(ISLAND, ISLAND, new Region("I", "I"), Set.of(), "ISLAND");
    }

    static Person woman() {
        return new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false);
    }

    static Person mother() {
        return new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, true);
    }

    static Person minor(AgeBand band) {
        return new Person(band, Gender.F, AgeStatus.MINOR, false);
    }

    static MatchingProfile looking(Person... people) {
        return profile(Relocation.NO_PREFERENCE, Set.of(), Set.of(), Set.of(), people);
    }

    static MatchingProfile profile(
            Relocation relocation, Set<String> danger, Set<String> local, Set<Need> needs, Person... people) {
        return new MatchingProfile(
                new UUID(1, 2),
                new Household(List.of(people)),
                DurationClass.SHORT,
                relocation,
                danger,
                local,
                false,
                "A1",
                needs,
                Set.of(),
                Set.of("fr"));
    }

    static MatchingProfile randomProfile(Random random) {
        return randomProfile(random, 1 + random.nextInt(4));
    }

    /** Of any size that a household may have. */
    static MatchingProfile anyProfile(Random random) {
        return randomProfile(random, 1 + random.nextInt(random.nextBoolean() ? 3 : Household.LARGEST));
    }

    private static MatchingProfile randomProfile(Random random, int people) {
        var household = new Household(
                IntStream.range(0, people).mapToObj(i -> randomPerson(random)).toList());
        return new MatchingProfile(
                new UUID(random.nextLong(), random.nextLong()),
                household,
                DurationClass.values()[random.nextInt(2)],
                Relocation.values()[random.nextInt(4)],
                some(random, ROW, 5),
                some(random, ROW, 2),
                random.nextInt(4) == 0,
                random.nextInt(8) == 0 ? ISLAND : ROW.get(random.nextInt(7)),
                some(random, List.of(Need.values()), 4),
                some(random, List.of(Wish.values()), 3),
                some(random, List.of("fr", "en", "pcm"), 2));
    }

    private static Person randomPerson(Random random) {
        var band = AgeBand.values()[random.nextInt(6)];
        var status = band.ofAge() ? AgeStatus.ADULT : AgeStatus.values()[1 + random.nextInt(2)];
        return new Person(band, Gender.values()[random.nextInt(4)], status, random.nextInt(3) == 0);
    }

    static List<CentreAvailability> randomCentres(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> randomCentre(random, i)).toList();
    }

    static CentreAvailability randomCentre(Random random, int number) {
        var departement = random.nextInt(7) == 0 ? ISLAND : ROW.get(random.nextInt(7));
        var units = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> randomUnit(random, number + "-" + i))
                .toList();
        return new CentreAvailability(
                new CentreRef(new UUID(0, number)),
                "org-" + number,
                departement,
                random.nextInt(8) > 0,
                random.nextInt(12) == 0,
                random.nextInt(3) > 0 ? null : random.nextInt(4),
                1 + random.nextInt(9),
                units);
    }

    static UnitAvailability randomUnit(Random random, String name) {
        var publics = new Publics(
                most(random, AgeBand.values()),
                most(random, Gender.values()),
                most(random, HouseholdType.values()),
                random.nextInt(3) == 0);
        return new UnitAvailability(
                new UnitRef(name),
                AllocationMode.values()[random.nextInt(2)],
                DurationClass.values()[random.nextInt(2)],
                random.nextInt(3),
                random.nextInt(3) > 0 ? null : random.nextInt(4),
                randomDates(random),
                publics,
                most(random, Feature.values()),
                some(random, List.of("fr", "en", "pcm"), 2),
                random.nextBoolean() ? null : NOW.minusSeconds(random.nextInt(3)),
                IntStream.rangeClosed(0, random.nextInt(5))
                        .mapToObj(i -> randomBed(random, i))
                        .toList());
    }

    private static SchemeDates randomDates(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new SchemeDates(NOW, null);
            case 1 -> new SchemeDates(NOW.plusMillis(1), null);
            case 2 -> new SchemeDates(null, NOW);
            case 3 -> new SchemeDates(NOW.minusSeconds(1), NOW.plusMillis(1));
            default -> SchemeDates.ALWAYS;
        };
    }

    private static BedAvailability randomBed(Random random, int number) {
        var state = random.nextInt(5) > 0 ? BedState.VACANT : BedState.values()[random.nextInt(6)];
        var freshUntil = random.nextInt(6) == 0 ? NOW : NOW.plus(Duration.ofMinutes(1));
        return new BedAvailability("bed-" + number, state, state == BedState.VACANT ? freshUntil : null);
    }

    private static <T> Set<T> some(Random random, List<T> values, int oneIn) {
        return values.stream().filter(value -> random.nextInt(oneIn) == 0).collect(Collectors.toSet());
    }

    private static <T> Set<T> most(Random random, T[] values) {
        return Stream.of(values).filter(value -> random.nextInt(7) > 0).collect(Collectors.toSet());
    }
}
