package fr.relais.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftedClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void followsTheFile() throws IOException {
        var file = folder.resolve("clock");
        var clock = new ShiftedClock(file, Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(clock.instant()).isEqualTo(NOON);

        Files.writeString(file, "PT80H\n");
        clock.reread();

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(80)));
    }

    @Test
    void staysWhereItWasWhenTheFileIsUnreadable() throws IOException {
        var file = folder.resolve("clock");
        Files.writeString(file, "PT30M");
        var clock = new ShiftedClock(file, Clock.fixed(NOON, ZoneOffset.UTC));

        Files.writeString(file, "half-writ");
        clock.reread();

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void leavesTheMachineWhereItIs() throws IOException {
        var file = folder.resolve("clock");
        Files.writeString(file, "PT80H");
        var machine = Clock.fixed(NOON, ZoneOffset.UTC);

        assertThat(ShiftedClock.machineOf(new ShiftedClock(file, machine))).isSameAs(machine);
        assertThat(ShiftedClock.machineOf(machine)).isSameAs(machine);
    }
}
