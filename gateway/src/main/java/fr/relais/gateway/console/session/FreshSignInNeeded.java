package fr.relais.gateway.console.session;

/** What was asked for is told only to somebody who has just shown who she is (RFC 9470). */
public final class FreshSignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FreshSignInNeeded() {
        super("a fresh sign-in is needed", null, false, false);
    }
}
