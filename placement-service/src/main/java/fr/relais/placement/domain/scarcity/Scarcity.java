package fr.relais.placement.domain.scarcity;

/**
 * How much others need the units of a kind, as far as recent requests tell.
 *
 * @param price the sum, over the requests that could use the kind, of one over one more than the places each of them
 *     could use; in billionths
 * @param couldUse how many of the recent requests those are
 */
public record Scarcity(long price, int couldUse) {

    private static final long WHOLE = 1_000_000_000L;

    static final Scarcity NONE = new Scarcity(0, 0);

    /** What one request adds to the price of each of so many places. */
    static long share(long options) {
        return WHOLE / (1 + options);
    }

    Scarcity plus(long share) {
        return new Scarcity(price + share, couldUse + 1);
    }
}
