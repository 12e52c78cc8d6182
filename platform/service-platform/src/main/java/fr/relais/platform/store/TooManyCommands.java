package fr.relais.platform.store;

/** The aggregate remembers as many command ids as it may; none of them is old enough to be forgotten. */
public final class TooManyCommands extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyCommands() {
        super("too many commands for one aggregate");
    }
}
