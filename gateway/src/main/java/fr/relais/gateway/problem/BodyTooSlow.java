package fr.relais.gateway.problem;

/** A caller took too long to send; no service is to blame. */
public final class BodyTooSlow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BodyTooSlow() {
        super("the body took too long", null, false, false);
    }
}
