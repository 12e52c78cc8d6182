package fr.relais.placement.domain.request;

/**
 * Where a request is handed over to.
 *
 * @param side who announces it
 * @param agreed whether her agreement to it is recorded; a referrer hands nobody over without
 */
public record Redirection(RedirectTarget target, Side side, boolean agreed) {

    public Redirection {
        if (side == Side.REFERRER && !agreed) {
            throw new IllegalArgumentException("a referrer hands nobody over without her agreement");
        }
    }
}
