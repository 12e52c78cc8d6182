package fr.relais.placement.domain.availability;

import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KindTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void saysAgainWhatTheUnitAnnounced(long seed) {
        var random = new Random(seed);
        var unit = unit(random, random.nextInt(13), random.nextInt(200));

        var kind = Kind.of("2A", unit);

        assertThat(kind.departement()).isEqualTo("2A");
        assertThat(those(AgeBand.values(), kind::receives))
                .isEqualTo(unit.publics().ageBands());
        assertThat(those(Gender.values(), kind::receives))
                .isEqualTo(unit.publics().genders());
        assertThat(those(HouseholdType.values(), kind::receives))
                .isEqualTo(unit.publics().householdTypes());
        assertThat(kind.minorsAlone()).isEqualTo(unit.publics().minorsAlone());
        assertThat(those(Feature.values(), kind::offers)).isEqualTo(unit.features());
        assertThat(kind.mode()).isEqualTo(unit.mode());
        assertThat(kind.duration()).isEqualTo(unit.duration());
        assertThat(kind.freeCots()).isEqualTo(unit.freeCots());
        assertThat(kind.beds()).isEqualTo(unit.beds().size());
    }

    @Test
    void countsNoFurtherThanMatters() {
        var kind = Kind.of("01", unit(new Random(1), 40, 5_000));

        assertThat(kind.freeCots()).isEqualTo(12);
        assertThat(kind.beds()).isEqualTo(4_095);
    }

    private static UnitAvailability unit(Random random, int cots, int beds) {
        var publics = new Publics(
                some(random, AgeBand.values()),
                some(random, Gender.values()),
                some(random, HouseholdType.values()),
                random.nextBoolean());
        return new UnitAvailability(
                new UnitRef("unit"),
                AllocationMode.values()[random.nextInt(2)],
                DurationClass.values()[random.nextInt(2)],
                cots,
                null,
                SchemeDates.ALWAYS,
                publics,
                some(random, Feature.values()),
                Set.of(),
                null,
                IntStream.range(0, beds)
                        .mapToObj(i -> new BedAvailability("bed", BedState.OCCUPIED, null))
                        .toList());
    }

    private static <T> Set<T> some(Random random, T[] values) {
        return those(values, value -> random.nextBoolean());
    }

    private static <T> Set<T> those(T[] values, Predicate<T> which) {
        return Stream.of(values).filter(which).collect(Collectors.toSet());
    }
}
