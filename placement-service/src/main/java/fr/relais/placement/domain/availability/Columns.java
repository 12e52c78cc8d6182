package fr.relais.placement.domain.availability;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;

/** Which column of a {@link Block} says what. The first are the traits of a {@link Kind}, in the same order. */
public final class Columns {

    public static final int MINORS_ALONE = Kind.MINORS_ALONE;
    public static final int WHOLE = Kind.WHOLE;
    public static final int LONG_STAY = Kind.LONG_STAY;
    /** The centre is an active member and its site is not compromised: nothing but rules about units is left to ask. */
    public static final int OPEN = Kind.BITS;

    /** The scheme of the unit takes people, if it is in one. */
    public static final int SCHEME_RUNS = OPEN + 1;

    private static final int REACHES = SCHEME_RUNS + 1;
    private static final int SORTS = Reach.values().length;

    /** Languages come last, in the order in which they were first announced. */
    static final int LANGUAGES = REACHES + SORTS * Reach.FARTHEST;

    private Columns() {}

    public static int of(AgeBand band) {
        return Kind.bitOf(band);
    }

    public static int of(Gender gender) {
        return Kind.bitOf(gender);
    }

    public static int of(HouseholdType type) {
        return Kind.bitOf(type);
    }

    public static int of(Feature feature) {
        return Kind.bitOf(feature);
    }

    /**
     * Says that something reaches as far as a size or farther; the size is one at least. A household mostly asks
     * everything of one size: those columns lie together, so that little memory is touched.
     */
    public static int atLeast(Reach reach, int size) {
        return REACHES + (size - 1) * SORTS + reach.ordinal();
    }
}
