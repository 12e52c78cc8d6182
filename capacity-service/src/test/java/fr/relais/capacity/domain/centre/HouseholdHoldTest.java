package fr.relais.capacity.domain.centre;

import java.util.Set;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.BedStatus.HELD;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** A hold takes exactly what the household needs: an infant sleeps in a cot where there is a free one. */
class HouseholdHoldTest {

    private final Centre oneCot = withCots(AllocationMode.PER_BED, 1);

    @Test
    void takesACotForAnInfantAndABedForEverybodyElse() {
        var held = accepted(send(oneCot, placing(1, 3, 1)));

        assertThat(states(held.state())).containsExactly(HELD, HELD, VACANT, VACANT);
        assertThat(((CentreEvent.BedHeld) held.events().get(0)).cots()).isEqualTo(1);
    }

    @Test
    void takesABedForAnInfantForWhomNoCotIsFree() {
        var first = accepted(send(oneCot, placing(1, 2, 1))).state();

        assertThat(states(accepted(send(first, placing(2, 2, 1))).state())).containsExactly(HELD, HELD, HELD, VACANT);
    }

    @Test
    void freesTheCotWithTheBed() {
        var first = accepted(send(oneCot, placing(1, 2, 1))).state();
        var released = accepted(send(first, new ReleaseHold(hold(1), 1L, ReleaseCause.REFUSED, NOW)))
                .state();

        assertThat(released.freeCots(released.unit(UNIT).orElseThrow())).isEqualTo(1);
    }

    @Test
    void takesOneBedInAnyCase() {
        var held = accepted(send(withCots(AllocationMode.PER_BED, 3), placing(1, 2, 2)))
                .state();

        assertThat(states(held)).containsExactly(HELD, VACANT, VACANT, VACANT);
        assertThat(held.holds().find(hold(1)).orElseThrow().cots()).isEqualTo(1);
    }

    @Test
    void takesAWholeUnitThatIsLargeEnoughWithItsCots() {
        var flat = withCots(AllocationMode.WHOLE_UNIT, 1);

        assertThat(states(accepted(send(flat, placing(1, 5, 1))).state())).containsOnly(HELD);
        assertThat(refused(send(flat, placing(1, 5, 0)))).isEqualTo(CentreRefusal.NO_VACANCY);
    }

    @Test
    void recognisesItsRepeatByThePeopleAndNotByTheBeds() {
        var held = accepted(send(oneCot, placing(1, 3, 1))).state();

        assertThat(accepted(send(held, placing(1, 3, 1))).events()).isEmpty();
        assertThat(refused(send(held, placing(1, 2, 0)))).isEqualTo(CentreRefusal.HOLD_REUSED);
    }

    private static Centre withCots(AllocationMode mode, int cots) {
        return aCentre()
                .withUnit(UNIT, mode, terms(DurationClass.SHORT, cots, null), 4)
                .after(new DeclareVacancy(UNIT, 4, null, NOW))
                .build();
    }

    private static PlaceHold placing(int number, int people, int infants) {
        var asked = new HoldTerms.ForHousehold(people, infants, HoldClock.EMERGENCY, Set.of());
        return new PlaceHold(hold(number), UNIT, asked, null, NOW);
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
