package fr.relais.benchmarks.hold;

/** An answer was wrong: there is no figure then, only this. */
public final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Violation(String what) {
        super("FAIL: " + what);
    }
}
