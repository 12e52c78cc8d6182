package fr.relais.platform.web;

import java.util.List;

/** The caller asked for something that cannot be understood; nothing was done (400, 413 or 415). */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<FieldError> errors;

    public BadInput(List<FieldError> errors) {
        this(ProblemCode.INVALID_INPUT, errors);
    }

    public BadInput(String pointer, String code) {
        this(List.of(new FieldError(pointer, code)));
    }

    BadInput(ProblemCode code, List<FieldError> errors) {
        super("the request cannot be understood");
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
