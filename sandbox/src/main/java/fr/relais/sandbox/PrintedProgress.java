package fr.relais.sandbox;

import java.io.PrintStream;
import java.time.Duration;

import fr.relais.sandbox.launch.Progress;

/**
 * Progress, one line each.
 *
 * @param out where to
 */
record PrintedProgress(PrintStream out) implements Progress {

    @Override
    public void starting() {
        out.println("Starting Relais");
    }

    @Override
    public void ready(String part, Duration took) {
        out.printf("  ready    %-22s %7s%n", part, Spoken.seconds(took));
    }

    @Override
    public void stopping() {
        out.println("Stopping (the first time this takes longer, so that the next start is faster)");
    }

    @Override
    public void stopped(String part) {
        out.printf("  stopped  %s%n", part);
    }
}
