package fr.relais.platform.door;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: of which classes, and where, and nothing of what it says. A message may quote what
 * somebody sent, and the framework adds the whole address of the request to what it passes on.
 */
public final class Unspoken extends RuntimeException {

    private static final int DEEPEST = 8;

    private static final long serialVersionUID = 1L;

    private Unspoken(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The failure and what caused it, without what they say. */
    public static Unspoken of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Unspoken of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new Unspoken(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
