package fr.relais.platform.store;

/** Another write came between reading and writing; the use case decides again. Given up only after many attempts. */
public final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostRace() {
        super("another write came first");
    }
}
