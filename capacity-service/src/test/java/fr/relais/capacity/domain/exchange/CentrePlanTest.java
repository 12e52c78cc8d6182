package fr.relais.capacity.domain.exchange;

import java.util.List;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.UnitId;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static org.assertj.core.api.Assertions.assertThat;

/** What the rows about one centre will do. */
class CentrePlanTest {

    private final RowErrors errors = new RowErrors();

    @Test
    void tellsWhatChangesFromWhatIsConfirmed() {
        var centre = twoUnits();

        var plan = plan(centre, row(2, UNIT.value(), 2), row(3, "unit-2", 3));

        assertThat(plan).extracting(PlannedUnit::update).containsExactly(false, true);
        assertThat(plan.get(1).seen()).isEqualTo(new UnitCount(0, 4, 0));
        assertThat(errors.kept()).isEmpty();
    }

    @Test
    void takesTheOnlyUnitOfACentreWithoutItsName() {
        assertThat(plan(aCentre().withVacantBeds(1).build(), row(2, "", 0))).hasSize(1);
        assertThat(plan(twoUnits(), row(3, "", 0))).isEmpty();
        assertThat(errors()).containsExactly("3 unit REQUIRED");
    }

    @Test
    void namesEachLaterRowAboutTheSameUnit() {
        var plan = plan(
                aCentre().withVacantBeds(2).build(),
                row(2, UNIT.value(), 1),
                row(3, UNIT.value(), 2),
                row(4, "", 1),
                row(5, "nothing", 1));

        assertThat(plan).extracting(PlannedUnit::row).containsExactly(2);
        assertThat(errors()).containsExactly("3 unit DUPLICATE", "4 unit DUPLICATE", "5 unit UNKNOWN_CODE");
    }

    @Test
    void refusesAVacancyOnABedThatIsPromised() {
        var centre = aCentre()
                .withVacantBeds(3)
                .after(CentreFixture.placing(CentreFixture.hold(1), 1, NOW))
                .build();

        plan(centre, row(2, UNIT.value(), 3));
        plan(centre, row(3, UNIT.value(), 4));

        assertThat(errors()).containsExactly("2 free TOO_FEW_BEDS", "3 free TOO_LARGE");
        assertThat(plan(centre, row(4, UNIT.value(), 2))).hasSize(1);
    }

    @Test
    void refusesNumbersThatCannotAllBeTrue() {
        var centre = aCentre().withVacantBeds(3).build();

        assertThat(plan(centre, row(2, UNIT.value(), 1, 2))).hasSize(1);
        assertThat(plan(centre, row(3, UNIT.value(), 1, 1))).isEmpty();
        assertThat(errors()).containsExactly("3 unavailable CONTRADICTS");
    }

    private static Centre twoUnits() {
        return aCentre()
                .withVacantBeds(2)
                .withUnit(new UnitId("unit-2"), AllocationMode.WHOLE_UNIT, CentreFixture.terms(DurationClass.LONG), 4)
                .build();
    }

    private List<PlannedUnit> plan(Centre centre, AvailabilityRow... rows) {
        return new CentrePlan(centre, NOW, Timers.DEFAULTS, errors).plan(List.of(rows));
    }

    private static AvailabilityRow row(int number, String unit, int free) {
        return row(number, unit, free, null);
    }

    private static AvailabilityRow row(int number, String unit, int free, Integer unavailable) {
        return new AvailabilityRow(
                number, "centre-code", unit, free, unavailable, UnavailableReason.OTHER_TEMPORARY, null);
    }

    private List<String> errors() {
        return errors.kept().stream()
                .map(error -> error.row() + " " + error.column() + " " + error.code())
                .toList();
    }
}
