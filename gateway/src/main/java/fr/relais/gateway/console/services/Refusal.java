package fr.relais.gateway.console.services;

import org.jspecify.annotations.Nullable;

/** A service said no, and why: its problem (RFC 9457), which holds no values. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super("refused by a service", null, false, false);
        this.problem = problem;
    }

    public int status() {
        return problem.status();
    }

    /** What is said of it is found by this code. */
    public String code() {
        return problem.code();
    }

    /**
     * A problem as services write them.
     *
     * @param status HTTP status
     * @param code kebab-case
     */
    record Problem(int status, String code) {

        /** Somebody between may answer in a form of his own. */
        Problem(int status, @Nullable String code) {
            this.status = status;
            this.code = code == null ? "unknown" : code;
        }
    }
}
