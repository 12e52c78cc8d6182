package fr.relais.placement.domain.request;

import org.jspecify.annotations.Nullable;

/**
 * Whether the coordinator looks at a refusal, and what came of it. What the centre wrote is here until the review has
 * it, and nowhere else in a request.
 *
 * @param cause absent exactly when nobody looks at it
 * @param text sealed; absent when nothing was written, and once the review has it
 */
public record Scrutiny(
        State state, @Nullable ReviewCause cause, @Nullable SealedFile text) {

    public static final Scrutiny NONE = new Scrutiny(State.NONE, null, null);

    /** How far it is. */
    public enum State {
        /** Nobody looks at it: the refusal stands. */
        NONE,
        /** The review is to be opened. */
        DUE,
        OPEN,
        CONFIRMED,
        OVERRIDDEN,
        UNDECIDED;

        static State of(ReviewVerdict verdict) {
            return switch (verdict) {
                case CONFIRMED -> CONFIRMED;
                case OVERRIDDEN -> OVERRIDDEN;
                case UNDECIDED -> UNDECIDED;
            };
        }
    }

    public Scrutiny {
        if ((state == State.NONE) != (cause == null)) {
            throw new IllegalArgumentException("a review has a cause");
        }
        if (state != State.DUE && text != null) {
            throw new IllegalArgumentException("only the review has the text");
        }
    }

    static Scrutiny due(ReviewCause cause, @Nullable SealedFile text) {
        return new Scrutiny(State.DUE, cause, text);
    }

    public boolean isDue() {
        return state == State.DUE;
    }

    boolean isUndecided() {
        return state == State.DUE || state == State.OPEN;
    }

    /** Whether the beds are, or were, kept for nobody until the review had ended. */
    public boolean keepsBeds() {
        return cause != null && cause.keepsBeds();
    }

    /** Whether it says that the refusal was not admissible. */
    public boolean overridden() {
        return state == State.OVERRIDDEN;
    }

    Scrutiny opened() {
        return isDue() ? new Scrutiny(State.OPEN, cause, null) : this;
    }

    /** A review that was opened may end before the request has noted that it was. */
    Scrutiny decided(ReviewVerdict verdict) {
        return isUndecided() ? new Scrutiny(State.of(verdict), cause, null) : this;
    }
}
