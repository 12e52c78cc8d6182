package fr.relais.platform.store;

/** The caller had seen another version than the present one: the command was not meant for this state. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("the aggregate has changed since the caller read it");
    }
}
