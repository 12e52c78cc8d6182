package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;
import java.util.List;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnitId;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.exchange.GivenRow.row;
import static org.assertj.core.api.Assertions.assertThat;

/** What the rows about one centre will do. */
class CentrePlanTest {

    private final RowErrors errors = new RowErrors();

    @Test
    void tellsWhatChangesFromWhatIsConfirmed() {
        var centre = twoUnits();

        var plan = plan(centre, row(2, 2), row(3, 3).of("unit-2"));

        assertThat(plan).extracting(PlannedUnit::update).containsExactly(false, true);
        assertThat(plan.get(1).seen()).isEqualTo(new UnitCount(0, 4, 0));
        assertThat(errors.kept()).isEmpty();
    }

    @Test
    void takesTheOnlyUnitOfACentreWithoutItsName() {
        assertThat(plan(aCentre().withVacantBeds(1).build(), row(2, 0).of(""))).hasSize(1);
        assertThat(plan(twoUnits(), row(3, 0).of(""))).isEmpty();
        assertThat(errors()).containsExactly("3 unit REQUIRED");
    }

    @Test
    void namesEachLaterRowAboutTheSameUnit() {
        var plan = plan(
                aCentre().withVacantBeds(2).build(),
                row(2, 1),
                row(3, 2),
                row(4, 1).of(""),
                row(5, 1).of("nothing"));

        assertThat(plan).extracting(PlannedUnit::row).containsExactly(2);
        assertThat(errors()).containsExactly("3 unit DUPLICATE", "4 unit DUPLICATE", "5 unit UNKNOWN_CODE");
    }

    @Test
    void refusesAVacancyOnABedThatIsPromised() {
        var centre = aCentre()
                .withVacantBeds(3)
                .after(CentreFixture.placing(CentreFixture.hold(1), 1, NOW))
                .build();

        plan(centre, row(2, 3));
        plan(centre, row(3, 4));

        assertThat(errors()).containsExactly("2 free TOO_FEW_BEDS", "3 free TOO_LARGE");
        assertThat(plan(centre, row(4, 2))).hasSize(1);
    }

    @Test
    void refusesNumbersThatCannotAllBeTrue() {
        var centre = aCentre().withVacantBeds(3).build();

        assertThat(plan(centre, row(2, 1).unavailable(2))).hasSize(1);
        assertThat(plan(centre, row(3, 1).unavailable(1))).isEmpty();
        assertThat(errors()).containsExactly("3 unavailable CONTRADICTS");
    }

    @Test
    void refusesACapacityThatTheUnitDoesNotHave() {
        var centre = aCentre().withVacantBeds(3).build();

        assertThat(plan(centre, row(2, 1).capacity(3))).hasSize(1);
        assertThat(plan(centre, row(3, 1).capacity(0))).isEmpty();
        assertThat(plan(centre, row(4, 1).capacity(200))).isEmpty();
        assertThat(errors()).containsExactly("3 capacity CONTRADICTS", "4 capacity CONTRADICTS");
    }

    @Test
    void refusesAnEndThatIsOverByTheClockOfTheCentre() {
        var centre = aCentre().withVacantBeds(3).build();

        assertThat(plan(centre, row(2, 3).until("2026-03-02T10:00"))).isEmpty();
        assertThat(plan(centre, row(3, 3).until("2026-03-02T10:01"))).hasSize(1);
        assertThat(errors()).containsExactly("2 freshUntil IN_THE_PAST");
    }

    @Test
    void refusesAReturnThatIsOverAndNamesItsColumn() {
        var centre = aCentre().withVacantBeds(3).build();

        assertThat(plan(centre, row(2, 1).back("2026-03-01"))).isEmpty();
        assertThat(plan(centre, row(3, 1).back("2026-03-02"))).hasSize(1);
        assertThat(plan(centre, row(4, 3).back("2026-03-01")))
                .as("nothing goes")
                .hasSize(1);
        assertThat(errors()).containsExactly("2 expectedReturn IN_THE_PAST");
    }

    @Test
    void tellsAnEndThatComesSoonerFromOneThatOnlyConfirms() {
        var centre = aCentre().withVacantBeds(3).build();

        var plan = plan(centre, row(2, 3).until("2026-03-02T18:00"));

        assertThat(plan).extracting(PlannedUnit::update).containsExactly(true);
        assertThat(plan(centre, row(3, 3).until("2027-01-01T00:00")))
                .extracting(PlannedUnit::update)
                .containsExactly(false);
    }

    @Test
    void givesUpFirstWhatMakesRoomUnderASchemesCap() {
        var centre = ofOneScheme(3);

        assertThat(plan(centre, row(2, 2).of("unit-2"), row(3, 1)))
                .extracting(PlannedUnit::row)
                .containsExactly(3, 2);
        assertThat(errors()).isEmpty();
    }

    @Test
    void refusesMoreThanTheSchemeHas() {
        plan(ofOneScheme(3), row(2, 2), row(3, 2).of("unit-2"));

        assertThat(errors()).containsExactly("3 free SCHEME_FULL");
    }

    /** Two units of four beds under one cap; as many beds of the first as the cap allows are vacant. */
    private static Centre ofOneScheme(int cap) {
        var scheme = new SchemeId("scheme");
        return aCentre(new CapacityTerms.Dedicated(), new Scheme(scheme, cap, LocalDate.of(2026, 1, 1), null))
                .withUnit(UNIT, AllocationMode.PER_BED, CentreFixture.terms(scheme), 4)
                .withUnit(new UnitId("unit-2"), AllocationMode.PER_BED, CentreFixture.terms(scheme), 4)
                .after(new DeclareVacancy(UNIT, cap, null, NOW))
                .build();
    }

    private static Centre twoUnits() {
        return aCentre()
                .withVacantBeds(2)
                .withUnit(new UnitId("unit-2"), AllocationMode.WHOLE_UNIT, CentreFixture.terms(DurationClass.LONG), 4)
                .build();
    }

    private List<PlannedUnit> plan(Centre centre, GivenRow... rows) {
        return new CentrePlan(centre, NOW, Timers.DEFAULTS, errors)
                .plan(List.of(rows).stream().map(GivenRow::read).toList());
    }

    private List<String> errors() {
        return errors.kept().stream()
                .map(error -> error.row() + " " + error.column() + " " + error.code())
                .toList();
    }
}
