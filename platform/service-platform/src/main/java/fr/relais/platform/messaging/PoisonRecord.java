package fr.relais.platform.messaging;

/** A record that can never be understood; it goes to the dead-letter topic at once and does not hold up the others. */
public final class PoisonRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonRecord() {
        super("a record could not be understood");
    }
}
