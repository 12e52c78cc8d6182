package fr.relais.placement.domain.availability;

import java.util.Collection;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
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
    private static final int MINORS_ALONE = TYPES + HouseholdType.values().length;
    private static final int FEATURES = MINORS_ALONE + 1;
    private static final int WHOLE = FEATURES + Feature.values().length;
    private static final int LONG_STAY = WHOLE + 1;
    private static final int COTS = LONG_STAY + 1;
    private static final int BEDS = COTS + 4;

    public static Kind of(String departement, UnitAvailability unit) {
        var publics = unit.publics();
        return new Kind(
                departement,
                bits(AGES, publics.ageBands())
                        | bits(GENDERS, publics.genders())
                        | bits(TYPES, publics.householdTypes())
                        | bit(MINORS_ALONE, publics.minorsAlone())
                        | bits(FEATURES, unit.features())
                        | bit(WHOLE, unit.mode() == AllocationMode.WHOLE_UNIT)
                        | bit(LONG_STAY, unit.duration() == DurationClass.LONG)
                        | (long) Math.min(unit.freeCots(), Household.LARGEST) << COTS
                        | (long) Math.min(unit.beds().size(), MOST_BEDS) << BEDS);
    }

    public boolean receives(AgeBand band) {
        return has(AGES + band.ordinal());
    }

    public boolean receives(Gender gender) {
        return has(GENDERS + gender.ordinal());
    }

    public boolean receives(HouseholdType type) {
        return has(TYPES + type.ordinal());
    }

    public boolean minorsAlone() {
        return has(MINORS_ALONE);
    }

    public boolean offers(Feature feature) {
        return has(FEATURES + feature.ordinal());
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
        return present.stream().mapToLong(one -> 1L << (from + one.ordinal())).reduce(0, (some, more) -> some | more);
    }
}
