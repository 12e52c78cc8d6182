package fr.relais.gateway.console.services;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A service said no, and why: its problem (RFC 9457), which holds no values. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNKNOWN = "unknown";

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

    /** What is wrong with which field, by the names of the API. */
    public List<FieldError> errors() {
        return problem.errors();
    }

    /**
     * A problem as services write them.
     *
     * @param status HTTP status
     * @param code kebab-case
     * @param errors of bad input, one for each field
     */
    record Problem(int status, String code, List<FieldError> errors) {

        /** Somebody between may answer in a form of his own. */
        Problem(int status, @Nullable String code, @Nullable List<FieldError> errors) {
            this.status = status;
            this.code = code == null ? UNKNOWN : code;
            this.errors = errors == null ? List.of() : List.copyOf(errors);
        }

        /** What is made of an answer that is no problem. */
        static Problem unknown(int status) {
            return new Problem(status, UNKNOWN, List.of());
        }
    }

    /**
     * What is wrong with a field.
     *
     * @param pointer RFC 6901
     * @param code kebab-case
     */
    public record FieldError(String pointer, String code) {

        public FieldError(@Nullable String pointer, @Nullable String code) {
            this.pointer = pointer == null ? "" : pointer;
            this.code = code == null ? UNKNOWN : code;
        }
    }
}
