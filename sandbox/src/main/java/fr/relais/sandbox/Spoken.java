package fr.relais.sandbox;

import java.time.Duration;
import java.util.Locale;

import fr.relais.sandbox.launch.Memory;
import fr.relais.sandbox.launch.Sandbox;

/** What the terminal says of figures and of mishaps. */
final class Spoken {

    private static final double GIBIBYTE = 1024.0 * 1024 * 1024;

    private Spoken() {}

    /** The seconds since then, as {@link System#nanoTime} counts. */
    static String seconds(long began) {
        return seconds(Duration.ofNanos(System.nanoTime() - began));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** How long it took until everything took requests, and what that needs; without the memory where it is unknown. */
    static String ready(Duration took, Memory memory) {
        var needs = memory.processes() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %d processes use %.1f GiB of memory together",
                        memory.processes(),
                        memory.bytes() / GIBIBYTE);
        return "Everything is ready after " + seconds(took) + needs + ".";
    }

    /** That a part is gone, and what to do: it keeps its data, so that starting again is enough. */
    static String ended(Sandbox.Ended ended) {
        return ended.part() + " has ended by itself (see " + ended.log()
                + "); press Ctrl-C and start again with ./relais, the data is kept";
    }
}
