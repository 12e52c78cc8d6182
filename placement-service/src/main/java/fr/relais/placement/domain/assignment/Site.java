package fr.relais.placement.domain.assignment;

import java.util.Collection;

/**
 * A unit with free beds.
 *
 * @param whole whether one household takes all of it; else several may share its beds
 * @param beds free ones
 * @param cots free ones
 * @param cost what it costs others that a household goes there; the less the better, once everything else is equal
 */
public record Site(boolean whole, int beds, int cots, long cost) {

    /** Costs are less than this. */
    public static final long MOST_COST = 1L << 28;

    /** More than all costs of a batch together: a bed more or less counts before any of them. */
    static final long BED = 1L << 42;

    public Site {
        if (beds < 1 || cots < 0 || cost < 0 || cost >= MOST_COST) {
            throw new IllegalArgumentException("a site has beds, and a cost that does not count as much as a bed");
        }
    }

    /** Whether all of them can live there together. */
    boolean takes(Collection<Claim> claims) {
        if (whole) {
            return claims.size() <= 1 && claims.stream().allMatch(claim -> claim.bedsWith(cots) <= beds);
        }
        return bedsNeededBy(claims) <= beds;
    }

    /** The beds that are gone from the stock when they all live there. */
    int bedsTakenBy(Collection<Claim> claims) {
        return whole && !claims.isEmpty() ? beds : bedsNeededBy(claims);
    }

    private int bedsNeededBy(Collection<Claim> claims) {
        var people = claims.stream().mapToInt(Claim::people).sum();
        var inCots = claims.stream().mapToInt(Claim::inCots).sum();
        return bedsFor(people, inCots);
    }

    /** The beds that so many people sleep in, when so many of them may sleep in cots. */
    int bedsFor(int people, int inCots) {
        return people - Math.min(inCots, cots);
    }
}
