package fr.relais.capacity.domain.centre;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.BedStatus.RESERVED;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static org.assertj.core.api.Assertions.assertThat;

/** A reservation is confirmed again for longer: its task is raised again only at the new end. */
class RenewedReservationTest {

    private final CentreFixture reserved =
            aCentre().withVacantBeds(1).after(placing(hold(1), 1, NOW), until(hours(24), 1), new ExpireDue(hours(24)));

    private static ConfirmHold until(Instant end, int hour) {
        return new ConfirmHold(hold(1), 1, end, hours(hour));
    }

    private static Hold.Agreed reservation(Centre centre) {
        return (Hold.Agreed) centre.holds().find(hold(1)).orElseThrow().phase();
    }

    @Test
    void lastsUntilItsNewEndAndIsNotOverdueBefore() {
        var renewed = reserved.after(until(hours(72), 30));

        assertThat(reservation(reserved.build())).isEqualTo(new Hold.Agreed(hours(24), true));
        assertThat(reservation(renewed.build())).isEqualTo(new Hold.Agreed(hours(72), false));
        assertThat(reservation(renewed.after(new ExpireDue(hours(71))).build()).overdue())
                .isFalse();
        assertThat(reservation(renewed.after(new ExpireDue(hours(72))).build()).overdue())
                .isTrue();
        assertThat(states(renewed.build())).containsExactly(RESERVED);
    }

    @Test
    void isNotShortenedByAConfirmationThatComesLate() {
        var renewed = reserved.after(until(hours(72), 30)).build();
        var late = accepted(renewed.decide(until(hours(24), 31), Timers.DEFAULTS));

        assertThat(late.events()).isEmpty();
        assertThat(reservation(late.state()).until()).isEqualTo(hours(72));
    }
}
