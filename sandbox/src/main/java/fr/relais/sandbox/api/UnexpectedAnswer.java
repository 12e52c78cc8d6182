package fr.relais.sandbox.api;

/** Relais did not answer what the caller counted on. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String what) {
        super(what);
    }

    UnexpectedAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
