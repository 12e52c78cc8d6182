package fr.relais.sandbox.play;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

import fr.relais.sandbox.api.UnexpectedAnswer;

/**
 * Plays steps one after the other, and prints for each its number, what it is, how long it took, and what each side
 * sees of it.
 *
 * <p>The first step that fails ends the play.
 */
final class Steps {

    private final PrintStream out;
    private int number;
    private Duration total = Duration.ZERO;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** What must be done before there is something to see. */
    void before(Preparation preparation) {
        guarded("ending the last run", () -> {
            preparation.run();
            return this;
        });
    }

    /** Plays a step and answers what it answers. The step says what is seen through {@link #sees}. */
    <T> T play(String french, String english, Callable<T> step) {
        number++;
        out.printf("%n%2d. %s%n    %s%n", number, english, french);
        var began = System.nanoTime();
        var result = guarded("step " + number, step);
        var took = Duration.ofNanos(System.nanoTime() - began);
        total = total.plus(took);
        out.printf("    %d ms%n", took.toMillis());
        return result;
    }

    private static <T> T guarded(String what, Callable<T> work) {
        try {
            return work.call();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new StepFailed(what, "interrupted");
        } catch (UnexpectedAnswer unexpected) {
            throw new StepFailed(what, unexpected.getMessage());
        } catch (Exception failure) {
            throw new StepFailed(what, failure.toString());
        }
    }

    /** Something that waits for others. */
    interface Preparation {
        void run() throws InterruptedException;
    }

    /** What one side sees now. */
    void sees(Side side, String what) {
        out.printf("      %-12s %s%n", side.english(), what);
    }

    int played() {
        return number;
    }

    Duration total() {
        return total;
    }
}
