package fr.relais.placement.domain.availability;

import java.util.Collection;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;

/**
 * What lasts about a unit and decides whom it could take: where it is, whom it receives, what it offers, its beds and
 * its free cots. Units of one kind are the same to everybody, but for languages and for what changes by the hour.
 *
 * @param traits the rest, a bit each; numbers count no further than matters: cots to the largest household, beds to
 *     {@value #MOST_BEDS}, far beyond what a centre may have
 */
public record Kind(String departement, long traits) {

    static final int MOST_BEDS = 0xfff;

    private static final int AGES = 0;
    private static final int GENDERS = AGES + AgeBand.values().length;
    private static final int TYPES = GENDERS + Gender.values().length;
    static final int MINORS_ALONE = TYPES + HouseholdType.values().length;
    /** Those that say whom the unit receives. */
    static final long PUBLICS = (1L << (MINORS_ALONE + 1)) - 1;

    private static final int FEATURES = MINORS_ALONE + 1;
    static final int WHOLE = FEATURES + Feature.values().length;
    static final int LONG_STAY = WHOLE + 1;
    /** How many of the bits are traits by themselves; those above write numbers. */
    static final int BITS = LONG_STAY + 1;

    private static final int COTS = BITS;
    private static final int BEDS = COTS + 4;

    public static Kind of(String departement, UnitAvailability unit) {
        return new Kind(
                departement, bitsOf(unit) | numbers(unit.freeCots(), unit.beds().size()));
    }

    static long bitsOf(UnitAvailability unit) {
        var publics = unit.publics();
        return bits(AGES, publics.ageBands())
                | bits(GENDERS, publics.genders())
                | bits(TYPES, publics.householdTypes())
                | bit(MINORS_ALONE, publics.minorsAlone())
                | bits(FEATURES, unit.features())
                | bit(WHOLE, unit.mode() == AllocationMode.WHOLE_UNIT)
                | bit(LONG_STAY, unit.duration() == DurationClass.LONG);
    }

    /** The bits that say among the traits that a unit offers them. */
    public static long traitsOf(Collection<Feature> features) {
        return bits(FEATURES, features);
    }

    static long numbers(int freeCots, int beds) {
        return (long) Reach.of(freeCots) << COTS | (long) Math.min(beds, MOST_BEDS) << BEDS;
    }

    static int bitOf(AgeBand band) {
        return AGES + band.ordinal();
    }

    static int bitOf(Gender gender) {
        return GENDERS + gender.ordinal();
    }

    static int bitOf(HouseholdType type) {
        return TYPES + type.ordinal();
    }

    static int bitOf(Feature feature) {
        return FEATURES + feature.ordinal();
    }

    public boolean receives(AgeBand band) {
        return has(bitOf(band));
    }

    public boolean receives(Gender gender) {
        return has(bitOf(gender));
    }

    public boolean receives(HouseholdType type) {
        return has(bitOf(type));
    }

    public boolean minorsAlone() {
        return has(MINORS_ALONE);
    }

    public boolean offers(Feature feature) {
        return has(bitOf(feature));
    }

    public AllocationMode mode() {
        return has(WHOLE) ? AllocationMode.WHOLE_UNIT : AllocationMode.PER_BED;
    }

    public DurationClass duration() {
        return has(LONG_STAY) ? DurationClass.LONG : DurationClass.SHORT;
    }

    public int freeCots() {
        return (int) (traits >>> COTS) & 0xf;
    }

    public int beds() {
        return (int) (traits >>> BEDS) & MOST_BEDS;
    }

    private boolean has(int number) {
        return (traits >>> number & 1) != 0;
    }

    private static long bit(int number, boolean set) {
        return set ? 1L << number : 0;
    }

    private static long bits(int from, Collection<? extends Enum<?>> present) {
        var bits = 0L;
        for (var one : present) {
            bits |= 1L << (from + one.ordinal());
        }
        return bits;
    }
}
