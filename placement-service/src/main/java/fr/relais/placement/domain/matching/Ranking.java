package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.List;

import fr.relais.placement.domain.availability.Columns;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.Lot;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;

/**
 * Ranks the candidates of one profile by what they are like. Languages and training put a unit first; they never
 * exclude one.
 */
final class Ranking {

    /** How far it is to where no border leads. */
    static final int BY_SEA = 1_000;

    private static final List<Feature> STAFF =
            List.of(Feature.STAFF_24H, Feature.MEDIATION, Feature.TRAFFICKING_TRAINING);
    private static final long STAFFED = Kind.traitsOf(STAFF);
    private static final long FOR_FAMILIES = 1L << Columns.of(HouseholdType.FAMILY);
    private static final long LONG_STAY = 1L << Columns.LONG_STAY;

    private final BedsWanted beds;
    private final Prices prices;
    private final long wastedOnHer;
    private final long unneeded;
    private final long wishes;
    private final long duration;
    private final long seed;

    Ranking(MatchingProfile profile, BedsWanted beds, Prices prices) {
        this.beds = beds;
        this.prices = prices;
        this.wastedOnHer = profile.household().type() == HouseholdType.FAMILY ? 0 : FOR_FAMILIES;
        this.unneeded = unneededBy(profile);
        this.wishes = wishesOf(profile);
        this.duration = profile.duration() == DurationClass.LONG ? LONG_STAY : 0;
        this.seed = profile.seed().getMostSignificantBits() ^ profile.seed().getLeastSignificantBits();
    }

    private static long unneededBy(MatchingProfile profile) {
        var unneeded = new ArrayList<Feature>();
        for (var need : Need.values()) {
            if (!profile.needs().contains(need)) {
                unneeded.add(Feature.valueOf(need.name()));
            }
        }
        return Kind.traitsOf(unneeded);
    }

    private static long wishesOf(MatchingProfile profile) {
        var wishes = new ArrayList<Feature>();
        for (var wish : profile.wishes()) {
            wishes.add(Feature.valueOf(wish.name()));
        }
        return Kind.traitsOf(wishes);
    }

    /**
     * @param spoken how many of the household's languages are spoken there
     * @param away whether it is away from where she sets out, as she prefers
     */
    Level level(Kind unit, int spoken, boolean away) {
        var traits = unit.traits();
        return new Level(
                beds.heldIn(unit) - beds.neededIn(unit),
                Long.bitCount(traits & wastedOnHer),
                Long.bitCount(traits & unneeded),
                spoken + Long.bitCount(traits & STAFFED),
                Long.bitCount(traits & wishes) + (away ? 1 : 0),
                (traits & LONG_STAY) == duration ? 0 : 1);
    }

    /** The traits of a unit that somebody else could use better. */
    long wastedOnHer() {
        return wastedOnHer;
    }

    /** The traits that others need and she does not. */
    long unneeded() {
        return unneeded;
    }

    /** The traits that count as support, beside languages. */
    long staffed() {
        return STAFFED;
    }

    /** The traits she would like. */
    long wishes() {
        return wishes;
    }

    /** Of the traits, whether the stay that is looked for is a long one. */
    boolean isForLong() {
        return duration != 0;
    }

    long price(Kind unit) {
        return prices.of(unit);
    }

    /** A draw among equals that every replica makes alike: the finaliser of SplitMix64 over seed and unit. */
    long draw(Lot lot) {
        var mixed = lot.after(seed);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
