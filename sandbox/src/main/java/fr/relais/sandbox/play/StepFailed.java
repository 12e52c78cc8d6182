package fr.relais.sandbox.play;

import org.jspecify.annotations.Nullable;

/** A step of the play did not end as it must. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepFailed(String what, @Nullable String why) {
        super(what + " failed: " + why);
    }
}
