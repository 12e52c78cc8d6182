package fr.relais.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The sandbox's clock: the machine's, shifted by what a file says, in whole milliseconds.
 *
 * <p>All services read the same file, so their domain clocks move together. Tokens are checked by the machine's clock.
 */
public final class ShiftedClock extends Clock {

    private final Path file;
    private final Clock machine;
    private volatile Duration shift = Duration.ZERO;

    ShiftedClock(Path file, Clock machine) {
        this.file = file;
        this.machine = machine;
        reread();
    }

    /** The machine's clock, for what other programs time too: sessions and tokens end by it, wherever the domain is. */
    public static Clock machineOf(Clock clock) {
        return clock instanceof ShiftedClock shifted ? shifted.machine : clock;
    }

    /** Takes up a changed file; an unreadable one leaves the shift as it was. */
    void reread() {
        try {
            var text = Files.exists(file) ? Files.readString(file).strip() : "";
            shift = text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (IOException | DateTimeException unreadable) {
            // Being replaced at this moment: the next look will see it.
            return;
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(file, machine.withZone(zone));
    }
}
