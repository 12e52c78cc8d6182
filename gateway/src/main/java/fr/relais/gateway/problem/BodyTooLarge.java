package fr.relais.gateway.problem;

/** A caller sent more than is taken. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge() {
        super("the body is too large", null, false, false);
    }
}
