package fr.relais.capacity.domain.overview;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.Autonomy;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.MakeUnavailable;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.SuspendCentre;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.UnitTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static org.assertj.core.api.Assertions.assertThat;

class CapacityCountTest {

    @Test
    void countsEveryBedOnceByItsState() {
        var centre = aCentre()
                .withVacantBeds(4)
                .after(placing(hold(1), 2, NOW), new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, NOW))
                .build();

        var count = CapacityCount.of(centre);

        assertThat(count.byStatus())
                .containsEntry(BedStatus.HELD, 2L)
                .containsEntry(BedStatus.UNAVAILABLE, 1L)
                .containsEntry(BedStatus.VACANT, 1L)
                .containsEntry(BedStatus.OCCUPIED, 0L);
        assertThat(count.beds()).isEqualTo(4);
        assertThat(count.plus(count).beds()).isEqualTo(8);
    }

    @Test
    void countsNothingStaleAsTaking() {
        var centre = aCentre().withVacantBeds(2).build().asOf(hours(30), Timers.DEFAULTS);

        assertThat(CapacityCount.of(centre).takes().values()).containsOnly(0L);
        assertThat(CapacityCount.of(centre).byStatus()).containsEntry(BedStatus.STALE, 2L);
    }

    @Test
    void countsAWholeUnitAsAllOrNothing() {
        var whole = aCentre().withVacantWholeUnit(3);
        var partly = whole.after(new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, NOW));

        assertThat(CapacityCount.of(whole.build()).takes()).containsEntry(Taken.WOMEN_ALONE, 3L);
        assertThat(CapacityCount.of(partly.build()).takes()).containsEntry(Taken.WOMEN_ALONE, 0L);
    }

    @Test
    void countsWhatIsFreeInASuspendedCentreAsUnavailable() {
        var centre = aCentre().withVacantBeds(2).after(new SuspendCentre(NOW)).build();

        assertThat(CapacityCount.of(centre).byStatus()).containsEntry(BedStatus.UNAVAILABLE, 2L);
        assertThat(CapacityCount.of(centre).takes().values()).containsOnly(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "ADULT,  F, SINGLE, false, WOMEN_ALONE",
        "ADULT,  M, SINGLE, false, MEN",
        "CHILD,  F, FAMILY, false, WITH_CHILDREN",
        "ADULT,  F, FAMILY, false, ''",
        "CHILD,  F, SINGLE, false, ''",
        "MINOR,  F, SINGLE, true,  MINORS",
        "ADULT,  X, SINGLE, false, ''"
    })
    void knowsWhoCanBeTaken(AgeBand age, Gender gender, HouseholdType household, boolean minorsAlone, String taken) {
        var publics = new Publics(Set.of(age), Set.of(gender), Set.of(household), minorsAlone);

        assertThat(takenBy(new UnitTerms(DurationClass.SHORT, 0, publics, Set.of(), Set.of(), Autonomy.NONE, null)))
                .isEqualTo(taken);
    }

    @Test
    void knowsWhatIsAccessible() {
        var publics = CentreFixture.publics(false);

        assertThat(takenBy(new UnitTerms(
                        DurationClass.SHORT, 0, publics, Set.of(Feature.STEP_FREE), Set.of(), Autonomy.NONE, null)))
                .contains("ACCESSIBLE");
    }

    private static String takenBy(UnitTerms terms) {
        return Arrays.stream(Taken.values())
                .filter(taken -> taken.by(terms))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
