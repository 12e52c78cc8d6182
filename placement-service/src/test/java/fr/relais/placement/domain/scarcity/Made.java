package fr.relais.placement.domain.scarcity;

import java.time.Instant;
import java.util.Collection;
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
import fr.relais.placement.domain.availability.NationalIndex;
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
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;

/** Made-up people and places on a map of four départements in a row and an island. */
final class Made {

    static final Instant NOW = Instant.parse("2026-11-20T21:30:00Z");
    static final List<String> CODES = List.of("A1", "A2", "A3", "A4", "97X");
    static final Territory MAP = new Territory(Stream.of(
                    place("A1", "MAINLAND", "A2"),
                    place("A2", "MAINLAND", "A1", "A3"),
                    place("A3", "MAINLAND", "A2", "A4"),
                    place("A4", "MAINLAND", "A3"),
                    place("97X", "ISLAND"))
            .toList());

    private final Random random;

    Made(long seed) {
        random = new Random(seed);
    }

    private static Departement place(String code, String land, String... neighbours) {
        return new Departement(code, code, new Region("R", "R"), Set.of(neighbours), land);
    }

    static NationalIndex index(Collection<CentreAvailability> centres) {
        return NationalIndex.EMPTY.with(centres);
    }

    MatchingProfile profile() {
        var people = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(number -> person())
                .toList();
        return new MatchingProfile(
                new UUID(random.nextLong(), random.nextLong()),
                new Household(people),
                DurationClass.SHORT,
                Relocation.values()[random.nextInt(4)],
                some(CODES, 5),
                some(CODES, 2),
                random.nextInt(4) == 0,
                CODES.get(random.nextInt(CODES.size())),
                some(List.of(Need.values()), 4),
                some(List.of(Wish.values()), 3),
                some(List.of("fr", "en"), 2));
    }

    private Person person() {
        var band = AgeBand.values()[random.nextInt(6)];
        var status = band.ofAge() ? AgeStatus.ADULT : AgeStatus.values()[1 + random.nextInt(2)];
        return new Person(band, Gender.values()[random.nextInt(4)], status, random.nextInt(3) == 0);
    }

    /** A centre of one unit, all of whose beds are in the given state. */
    CentreAvailability centre(BedState state) {
        var name = "unit-" + random.nextLong();
        var publics = new Publics(
                most(AgeBand.values()), most(Gender.values()), most(HouseholdType.values()), random.nextInt(3) == 0);
        var freshUntil = state == BedState.VACANT ? NOW.plusSeconds(60) : null;
        var unit = new UnitAvailability(
                new UnitRef(name),
                AllocationMode.values()[random.nextInt(2)],
                DurationClass.values()[random.nextInt(2)],
                random.nextInt(3),
                null,
                SchemeDates.ALWAYS,
                publics,
                most(Feature.values()),
                some(List.of("fr", "en"), 2),
                null,
                IntStream.rangeClosed(0, random.nextInt(5))
                        .mapToObj(number -> new BedAvailability("bed-" + number, state, freshUntil))
                        .toList());
        var departement = CODES.get(random.nextInt(CODES.size()));
        var ref = new CentreRef(new UUID(random.nextLong(), random.nextLong()));
        return new CentreAvailability(ref, "org", departement, true, false, null, 1, List.of(unit));
    }

    private <T> Set<T> some(List<T> values, int oneIn) {
        return values.stream().filter(value -> random.nextInt(oneIn) == 0).collect(Collectors.toSet());
    }

    private <T> Set<T> most(T[] values) {
        return Stream.of(values).filter(value -> random.nextInt(7) > 0).collect(Collectors.toSet());
    }
}
