package fr.relais.capacity.adapter.web;

import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** So many at a time, and of one organisation fewer. */
class TurnsTest {

    @Test
    void giveOutSoManyAndNoMore() {
        var turns = new Turns(3, 2);

        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .filter(each -> takes(turns, "organisation-" + each % 7))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void giveOneOrganisationAFewAndLeaveTheOthersTheRest() {
        var turns = new Turns(8, 2);

        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .filter(each -> takes(turns, "one"))
                        .count())
                .isEqualTo(2);
        assertThat(takes(turns, "another")).isTrue();
    }

    @Test
    void tellWhoHasItsShareFromWhoComesTooLate() throws TimeoutException {
        var turns = new Turns(2, 1);
        turns.take("one");

        assertThatThrownBy(() -> turns.take("one")).isInstanceOf(TooManyAtOnce.class);
        turns.take("another");
        assertThatThrownBy(() -> turns.take("one")).isInstanceOf(TooManyAtOnce.class);
        assertThatThrownBy(() -> turns.take("third")).isInstanceOf(TimeoutException.class);
    }

    @Test
    void giveOutAgainWhatWasGivenBackAndNotWhatWasRefused() throws TimeoutException {
        var turns = new Turns(1, 1);
        var turn = turns.take("one");
        takes(turns, "one");
        takes(turns, "another");

        turn.giveBack();

        assertThat(takes(turns, "another")).isTrue();
        assertThat(takes(turns, "one")).isFalse();
    }

    private static boolean takes(Turns turns, String organisation) {
        try {
            turns.take(organisation);
            return true;
        } catch (TooManyAtOnce | TimeoutException none) {
            return false;
        }
    }
}
