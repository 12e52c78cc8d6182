package fr.relais.placement.application;

/** What a disclosure needs does not answer, or not as it should: nothing was shown. */
public final class DisclosureUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DisclosureUnavailable(Throwable cause) {
        super("nothing is disclosed for now", cause);
    }
}
