package fr.relais.gateway.console.session;

/** Nobody is signed in any more: she stayed away, was signed out elsewhere, or her account was revoked. */
public final class SessionOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionOver() {
        super("the session is over", null, false, false);
    }
}
