package fr.relais.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettableClockTest {

    @Test
    void standsStillUntilItIsMoved() {
        var clock = SettableClock.at("2026-11-06T20:30:00.123456Z");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-06T20:30:00.123Z"));

        clock.advance(Duration.ofMinutes(30));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-06T21:00:00.123Z"));
    }

    @Test
    void movesTheClocksMadeFromIt() {
        var clock = SettableClock.at("2026-11-06T20:30:00Z");
        var inParis = clock.withZone(ZoneId.of("Europe/Paris"));

        clock.set(Instant.parse("2026-11-07T08:00:00Z"));

        assertThat(inParis.instant()).isEqualTo(Instant.parse("2026-11-07T08:00:00Z"));
        assertThat(inParis.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }
}
