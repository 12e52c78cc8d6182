package fr.relais.platform.store;

/** A command id came again with another body (INV-24): nothing is done. */
public final class CommandReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandReused() {
        super("the command id was used for something else");
    }
}
