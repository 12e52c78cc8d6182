package fr.relais.sandbox.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The clock by which beds go stale and deadlines pass, which the sandbox can put forward for all services together.
 * Tokens keep real time.
 */
public final class DomainClock {

    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,6})([smhd])");

    private final Home home;

    public DomainClock(Home home) {
        this.home = home;
    }

    /** How far it is ahead of the machine's clock. */
    public Duration shift() {
        try {
            return Files.exists(home.clock())
                    ? Duration.parse(Files.readString(home.clock()).strip())
                    : Duration.ZERO;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts it forward, beyond where it is. The services see it within a fraction of a second. */
    public void forward(Duration step) {
        PrivateFile.replace(home.clock(), shift().plus(step).toString());
    }

    /** Sets it back to the machine's clock: what happened meanwhile then lies in the future. */
    public void reset() {
        PrivateFile.replace(home.clock(), Duration.ZERO.toString());
    }

    /** A step as it is typed: {@code +31m}, {@code +80h}, {@code +2d}. Empty when it is not one. */
    public static Optional<Duration> step(String typed) {
        var found = STEP.matcher(typed);
        if (!found.matches()) {
            return Optional.empty();
        }
        var amount = found.group(1);
        return Optional.of(
                found.group(2).equals("d")
                        ? Duration.ofDays(Long.parseLong(amount))
                        : Duration.parse("PT" + amount + found.group(2)));
    }
}
