package fr.relais.placement.domain.matching;

import java.util.BitSet;

import fr.relais.placement.domain.household.Relocation;

/**
 * What {@link PlaceRules} asks of one place, asked of all places of an index at once, a bit for each; and how far they
 * are. The sets are for reading.
 */
final class Destinations {

    private static final BitSet NONE = new BitSet();

    private final Atlas.Outlook outlook;
    private final BitSet danger = new BitSet();
    private final BitSet local;
    private final boolean bound;
    private final BitSet overseas;
    private final BitSet allowed;
    private final boolean prefersAway;

    Destinations(MatchingProfile profile, Atlas atlas) {
        outlook = atlas.from(profile.departsFrom());
        for (var zone : profile.dangerZones()) {
            danger.or(atlas.coveredBy(zone));
        }
        bound = profile.relocation() == Relocation.LOCAL_ONLY;
        local = bound ? atlas.numbersOf(profile.localZones()) : NONE;
        overseas = profile.oceanCrossing() ? NONE : outlook.overseas();
        prefersAway = profile.relocation() == Relocation.REMOVAL_PREFERRED;
        allowed = new BitSet();
        if (bound) {
            allowed.or(local);
        } else {
            allowed.set(0, atlas.places().size());
        }
        allowed.andNot(danger);
        allowed.andNot(overseas);
    }

    boolean allow(int place) {
        return allowed.get(place);
    }

    /** Too near to a danger zone. */
    BitSet danger() {
        return danger;
    }

    /** Whether she must stay in her local zones. */
    boolean bound() {
        return bound;
    }

    /** Her local zones, for whoever must stay in them. */
    BitSet local() {
        return local;
    }

    /** Across an ocean that she does not cross. */
    BitSet overseas() {
        return overseas;
    }

    /** Every place of the index, in the order of its travel. */
    int[] nearestFirst() {
        return outlook.nearestFirst();
    }

    int travel(int place) {
        return outlook.travel()[place];
    }

    /** Whether she would rather be away from where she sets out, and is there. */
    boolean isAwayAsPreferred(int place) {
        return prefersAway && !outlook.around().get(place);
    }
}
