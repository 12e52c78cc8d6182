package fr.relais.sandbox;

import java.time.Duration;
import java.util.Locale;

import fr.relais.sandbox.launch.Sandbox;

/** What the terminal says of durations and of mishaps. */
final class Spoken {

    private Spoken() {}

    /** The seconds since then, as {@link System#nanoTime} counts. */
    static String seconds(long began) {
        return seconds(Duration.ofNanos(System.nanoTime() - began));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** That a part is gone, and what to do: it keeps its data, so that starting again is enough. */
    static String ended(Sandbox.Ended ended) {
        return ended.part() + " has ended by itself (see " + ended.log()
                + "); press Ctrl-C and start again with ./relais, the data is kept";
    }
}
