package fr.relais.sandbox.play;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import fr.relais.sandbox.api.UnexpectedAnswer;

/** Waiting for what happens by itself: matching, messages. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 50;

    private Patience() {}

    /** What the look finds, as soon as it finds something. */
    static <T> T until(String what, Supplier<Optional<T>> look) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        throw new UnexpectedAnswer("nothing after " + LONGEST.toSeconds() + " s: " + what);
    }

    /** Returns once the condition holds, or when it has not for as long as that. */
    static void forAWhile(Duration longest, BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
