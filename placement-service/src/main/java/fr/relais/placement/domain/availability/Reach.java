package fr.relais.placement.domain.availability;

import fr.relais.placement.domain.household.Household;

/**
 * How far something about a unit reaches: for households up to which size it is enough. A size is counted in beds after
 * the cots, but for the quota and the cots themselves; it ends at the largest household.
 */
public enum Reach {
    /** Free cots, one by one. */
    COTS,
    /** Beds, whatever their state. */
    BEDS,
    /** Empty beds. A unit all of whose beds are empty is not short of any; one given as a whole is of all or none. */
    EMPTY,
    /** Fresh beds, likewise. */
    FRESH,
    /** Beds that the scheme still lets be taken, likewise. */
    SCHEME,
    /** People that the centre still takes this year. */
    QUOTA;

    public static final int FARTHEST = Household.LARGEST;

    static int of(int beds) {
        return Math.max(0, Math.min(beds, FARTHEST));
    }

    static int allOrNone(boolean all) {
        return all ? FARTHEST : 0;
    }
}
