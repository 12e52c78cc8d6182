package fr.relais.sandbox.launch;

/** The sandbox cannot start, for the reason the message gives to the person at the terminal. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String reason) {
        super(reason);
    }
}
