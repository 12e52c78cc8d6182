package fr.relais.capacity.domain.exchange;

import java.time.Duration;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.SuspendCentre;
import fr.relais.capacity.domain.centre.Timers;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static org.assertj.core.api.Assertions.assertThat;

/** What a région is said to be able to take. */
class RegionCapacityTest {

    @Test
    void hasCapacityWhileABedCanBeHeld() {
        var region = of(aCentre().withVacantBeds(2).build());

        assertThat(region).isEqualTo(new RegionCapacity(2, 2, 0, 0));
        assertThat(region.status()).isEqualTo(CapacityStatus.CAPACITY);
    }

    @Test
    void asksForALookWhenOnlyPartOfAWholeUnitIsFree() {
        var region = of(aCentre()
                .withUnit(AllocationMode.WHOLE_UNIT, 3)
                .after(new DeclareVacancy(UNIT, 2, null, NOW))
                .build());

        assertThat(region.status()).isEqualTo(CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED);
    }

    @Test
    void knowsNothingWhenWhatIsFreeIsToBeConfirmed() {
        var later = NOW.plus(Duration.ofHours(30));

        assertThat(of(aCentre().withVacantBeds(2).build().asOf(later, Timers.DEFAULTS))
                        .status())
                .isEqualTo(CapacityStatus.UNKNOWN);
        assertThat(RegionCapacity.NONE.status()).isEqualTo(CapacityStatus.UNKNOWN);
    }

    @Test
    void hasNoneWhenAllIsTaken() {
        assertThat(of(aCentre().withUnit(AllocationMode.PER_BED, 2).build()).status())
                .isEqualTo(CapacityStatus.NO_CAPACITY);
    }

    @Test
    void doesNotCountWhatTakesNothing() {
        var suspended =
                aCentre().withVacantBeds(2).after(new SuspendCentre(NOW)).build();

        assertThat(of(suspended)).isEqualTo(RegionCapacity.NONE);
    }

    private static RegionCapacity of(Centre centre) {
        var sum = RegionCapacity.NONE;
        for (var unit : centre.units()) {
            sum = sum.plus(UnitLine.of(centre, unit));
        }
        return sum;
    }
}
