package fr.relais.placement.domain.block;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;

/** A centre of one unit whose beds are all fresh: says only what matters to the test. */
record House(
        String name,
        String departement,
        int beds,
        AllocationMode mode,
        Set<Gender> genders,
        Set<String> languages,
        Integer quotaLeft,
        Integer schemeLeft) {

    /** Three in a row, and an island. */
    static final Territory MAP = new Territory(List.of(
            departement("A1", "MAINLAND", "A2"),
            departement("A2", "MAINLAND", "A1", "A3"),
            departement("A3", "MAINLAND", "A2"),
            departement("97X", "ISLAND")));

    private static Departement departement(String code, String land, String... neighbours) {
        return new Departement(code, code, new Region("R", "R"), Set.of(neighbours), land);
    }

    /** For everybody, beds one by one, in A3. */
    static House of(String name, int beds) {
        return new House(name, "A3", beds, AllocationMode.PER_BED, Set.of(Gender.values()), Set.of(), null, null);
    }

    House in(String where) {
        return new House(name, where, beds, mode, genders, languages, quotaLeft, schemeLeft);
    }

    House whole() {
        return new House(name, departement, beds, AllocationMode.WHOLE_UNIT, genders, languages, quotaLeft, schemeLeft);
    }

    House forOnly(Gender... only) {
        return new House(name, departement, beds, mode, Set.of(only), languages, quotaLeft, schemeLeft);
    }

    House speaking(String... spoken) {
        return new House(name, departement, beds, mode, genders, Set.of(spoken), quotaLeft, schemeLeft);
    }

    House quota(int left) {
        return new House(name, departement, beds, mode, genders, languages, left, schemeLeft);
    }

    House scheme(int left) {
        return new House(name, departement, beds, mode, genders, languages, quotaLeft, left);
    }

    CentreRef centre() {
        return new CentreRef(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    CentreAvailability announced(BedState state) {
        var publics = new Publics(Set.of(AgeBand.values()), genders, Set.of(HouseholdType.values()), false);
        var all = IntStream.range(0, beds)
                .mapToObj(i -> new BedAvailability(
                        name + "-" + i, state, state == BedState.VACANT ? BlockSituations.UNTIL : null))
                .toList();
        var unit = new UnitAvailability(
                new UnitRef(name),
                mode,
                DurationClass.SHORT,
                0,
                schemeLeft,
                SchemeDates.ALWAYS,
                publics,
                Set.of(),
                languages,
                null,
                all);
        return new CentreAvailability(centre(), "org-" + name, departement, true, false, quotaLeft, 1, List.of(unit));
    }

    static Supply supply(House... houses) {
        return supply(BedState.VACANT, houses);
    }

    static Supply supply(BedState state, House... houses) {
        var centres = Stream.of(houses).map(house -> house.announced(state)).toList();
        return Supply.unpriced(NationalIndex.EMPTY.with(centres), BlockSituations.FROM);
    }
}
