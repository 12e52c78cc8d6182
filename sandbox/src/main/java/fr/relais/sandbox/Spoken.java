package fr.relais.sandbox;

import java.time.Duration;
import java.util.Locale;

/** Durations as the terminal says them. */
final class Spoken {

    private Spoken() {}

    /** The seconds since then, as {@link System#nanoTime} counts. */
    static String seconds(long began) {
        return seconds(Duration.ofNanos(System.nanoTime() - began));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
