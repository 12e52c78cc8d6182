package fr.relais.gateway.console.services;

import java.util.List;

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

    /** Which fields of the body are not acceptable. */
    public List<Field> fields() {
        var errors = problem.errors();
        return errors == null ? List.of() : errors;
    }

    /**
     * A problem as services write them.
     *
     * @param status HTTP status
     * @param code kebab-case
     * @param errors fields that are not acceptable
     */
    record Problem(int status, String code, @Nullable List<Field> errors) {

        /** Somebody between may answer in a form of his own. */
        Problem(int status, @Nullable String code, @Nullable List<Field> errors) {
            this.status = status;
            this.code = code == null ? "unknown" : code;
            this.errors = errors;
        }
    }

    /**
     * A field that is not acceptable.
     *
     * @param pointer JSON pointer into the body that was sent
     * @param code what is wrong with it
     */
    public record Field(String pointer, String code) {}
}
