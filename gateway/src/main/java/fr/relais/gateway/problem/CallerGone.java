package fr.relais.gateway.problem;

/** A caller went away while sending; nobody reads the answer, and no service is to blame. */
public final class CallerGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallerGone() {
        super("the caller went away", null, false, false);
    }
}
