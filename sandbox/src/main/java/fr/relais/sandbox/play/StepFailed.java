package fr.relais.sandbox.play;

import org.jspecify.annotations.Nullable;

/** A step of the play did not end as it must. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepFailed(int step, @Nullable String why) {
        super("step " + step + " failed: " + why);
    }
}
