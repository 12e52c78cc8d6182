package fr.relais.capacity.domain.centre;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.BedStatus.HELD;
import static fr.relais.capacity.domain.centre.BedStatus.OCCUPIED;
import static fr.relais.capacity.domain.centre.BedStatus.RESERVED;
import static fr.relais.capacity.domain.centre.BedStatus.STALE;
import static fr.relais.capacity.domain.centre.BedStatus.UNAVAILABLE;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.events;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static org.assertj.core.api.Assertions.assertThat;

/** After a restore nobody is sent to a bed of which it is not known who lives there (INV-02). */
class CheckBedsTest {

    private static CheckBeds told(BedStatus... states) {
        return new CheckBeds(Map.of(UNIT, List.of(states)), hours(2));
    }

    private static Centre after(Centre centre, CentreCommand command) {
        return accepted(centre.decide(command, Timers.DEFAULTS)).state();
    }

    @Test
    void takesAwayWhatWasToldAsTakenAndNothingElse() {
        var centre = aCentre().withVacantBeds(4).build();

        var checked = after(centre, told(HELD, VACANT, RESERVED, OCCUPIED));

        assertThat(states(checked)).containsExactly(UNAVAILABLE, VACANT, UNAVAILABLE, UNAVAILABLE);
        assertThat(checked.beds())
                .filteredOn(Bed.Unavailable.class::isInstance)
                .allSatisfy(
                        bed -> assertThat(((Bed.Unavailable) bed).reason()).isEqualTo(UnavailableReason.TO_BE_CHECKED));
    }

    @Test
    void isNotUndoneByOneWordThatNothingHasChanged() {
        var checked = after(aCentre().withVacantBeds(1).build(), told(OCCUPIED));

        var confirmed = after(checked, new ConfirmVacancies(null, hours(3)));
        var declared = after(checked, new DeclareVacancy(UNIT, 1, null, hours(3)));

        assertThat(states(confirmed)).containsExactly(UNAVAILABLE);
        assertThat(states(declared)).containsExactly(VACANT);
    }

    @Test
    void letsAHoldGoOnAndItsBedComeBackAsStale() {
        var held = aCentre().withVacantBeds(1).after(placing(hold(1), 1, NOW)).build();

        var checked = after(held, told(OCCUPIED));
        var released = after(checked, new ReleaseHold(hold(1), 1L, ReleaseCause.NO_ANSWER, hours(3)));

        assertThat(states(checked)).containsExactly(HELD);
        assertThat(states(released)).containsExactly(STALE);
    }

    @Test
    void tellsTheCentreAndTheCoordinatorOnCall() {
        var decision = aCentre().withVacantBeds(1).build().decide(told(HELD), Timers.DEFAULTS);

        assertThat(events(decision))
                .filteredOn(CentreEvent.NoticeGiven.class::isInstance)
                .extracting(event -> ((CentreEvent.NoticeGiven) event).kind())
                .containsExactly(NoticeKind.CENTRE_ATTENTION, NoticeKind.CENTRE_ATTENTION);
    }

    @Test
    void changesNothingOfUnitsThatNobodyTold() {
        var centre = aCentre().withVacantBeds(2).build();

        assertThat(events(centre.decide(new CheckBeds(Map.of(), hours(2)), Timers.DEFAULTS)))
                .isEmpty();
        assertThat(events(centre.decide(told(VACANT, UNAVAILABLE, OCCUPIED), Timers.DEFAULTS)))
                .isEmpty();
    }
}
