package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static org.assertj.core.api.Assertions.assertThat;

/** When what is judged lazily begins to be so: at the very moment, not after it. */
class ExpiryTest {

    private static final Duration INSTANT = Duration.ofMillis(1);

    @ParameterizedTest
    @CsvSource({"EMERGENCY, 4", "ORIENTED, 48"})
    void ofAHoldIsTheCeilingOfItsClock(HoldClock clock, int ceiling) {
        var centre = aCentre()
                .withUnit(UNIT, AllocationMode.PER_BED, CentreFixture.terms(DurationClass.LONG), 1)
                .after(
                        new DeclareVacancy(UNIT, 1, null, NOW),
                        new PlaceHold(hold(1), UNIT, new HoldTerms.ForHousehold(1, 0, clock, Set.of()), null, NOW))
                .build();

        assertThat(confirm(centre, hours(ceiling).minus(INSTANT))).isInstanceOf(Decision.Accepted.class);
        assertThat(refused(confirm(centre, hours(ceiling)))).isEqualTo(CentreRefusal.HOLD_LAPSED);
    }

    @ParameterizedTest
    @CsvSource({"SHORT, 24", "LONG, 72"})
    void ofAVacancyFollowsTheDurationClass(DurationClass durationClass, int freshness) {
        var centre = aCentre()
                .withUnit(UNIT, AllocationMode.PER_BED, CentreFixture.terms(durationClass), 1)
                .after(new DeclareVacancy(UNIT, 1, null, NOW))
                .build();

        assertThat(send(centre, placing(hold(1), 1, hours(freshness).minus(INSTANT))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(refused(send(centre, placing(hold(1), 1, hours(freshness))))).isEqualTo(CentreRefusal.NO_VACANCY);
    }

    @Test
    void ofAReservationIsSaidOnceAndReleasesNothing() {
        var centre = aCentre()
                .withVacantBeds(1)
                .after(placing(hold(1), 1, NOW), new ConfirmHold(hold(1), 1, hours(24), NOW))
                .build();

        var first = accepted(send(centre, new ExpireDue(hours(24))));
        var second = accepted(send(first.state(), new ExpireDue(hours(2400))));

        assertThat(first.events()).hasAtLeastOneElementOfType(CentreEvent.ReservationOverdue.class);
        assertThat(second.events()).isEmpty();
        assertThat(states(second.state())).containsExactly(BedStatus.RESERVED);
    }

    @Test
    void isKnownInAdvance() {
        var centre =
                aCentre().withVacantBeds(2).after(placing(hold(1), 1, hours(1))).build();

        assertThat(centre.nextDue(Timers.DEFAULTS)).contains(hours(5));
        assertThat(centre.asOf(hours(5), Timers.DEFAULTS).nextDue(Timers.DEFAULTS))
                .contains(hours(24));
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> confirm(Centre centre, Instant at) {
        return send(centre, new ConfirmHold(hold(1), 1, at.plus(Duration.ofHours(24)), at));
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
