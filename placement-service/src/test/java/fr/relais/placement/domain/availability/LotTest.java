package fr.relais.placement.domain.availability;

import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LotTest {

    /** Decisions are kept with draws that were made letter by letter. */
    @ParameterizedTest
    @ValueSource(strings = {"", "u", "unit-7", "abcdefghijklmnopqrstuvwxyz", "une unité éloignée, au nom sans fin"})
    void saysWhatReadingTheNameLetterByLetterSays(String name) {
        var random = new Random(name.length());
        var lot = Lot.of(name, null);
        for (var draw = 0; draw < 20; draw++) {
            var first = random.nextLong();
            var mixed = first;
            for (var character : name.toCharArray()) {
                mixed = mixed * 31 + character;
            }

            assertThat(lot.after(first)).isEqualTo(mixed);
        }
    }

    @Test
    void putsACentreThatWasNeverAskedBeforeAllOthers() {
        var never = Lot.of("unit", null).lastSolicited();
        var longAgo = Lot.of("unit", Instant.EPOCH.minusSeconds(1)).lastSolicited();
        var lately = Lot.of("unit", Instant.parse("2026-11-28T00:00:00Z")).lastSolicited();

        assertThat(never).isLessThan(longAgo);
        assertThat(longAgo).isLessThan(lately);
    }

    @Test
    void staysWhatItIsAmongOthers() {
        var lots = new long[3 * Lot.LONGS];
        var one = Lot.of("one", Instant.EPOCH);
        var other = Lot.of("other", null);

        one.write(lots, 2);
        other.write(lots, 0);

        assertThat(Lot.read(lots, 2)).isEqualTo(one);
        assertThat(Lot.read(lots, 0)).isEqualTo(other);
    }
}
