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

    /** Plays a step and answers what it answers. The step says what is seen through {@link #sees}. */
    <T> T play(String french, String english, Callable<T> step) {
        number++;
        out.printf("%n%2d. %s%n    %s%n", number, english, french);
        var began = System.nanoTime();
        try {
            var result = step.call();
            var took = Duration.ofNanos(System.nanoTime() - began);
            total = total.plus(took);
            out.printf("    %d ms%n", took.toMillis());
            return result;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new StepFailed(number, "interrupted");
        } catch (UnexpectedAnswer unexpected) {
            throw new StepFailed(number, unexpected.getMessage());
        } catch (Exception failure) {
            throw new StepFailed(number, failure.toString());
        }
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
