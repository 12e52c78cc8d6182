package fr.relais.placement.domain.availability;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * How many units there are of which sort, wherever they are: what one would otherwise count by looking at each of them.
 * Kept up to date with every unit that comes, goes or changes.
 */
public final class Census {

    private static final int SIZES = Reach.FARTHEST + 1;

    private final int[] reaching;
    private final int[] offering;
    private int[] publics;
    private int[] ofPublics;
    private int units;
    private int active;
    private int compromised;
    private int running;

    Census() {
        this.reaching = new int[Reach.values().length * SIZES * SIZES];
        this.offering = new int[Feature.values().length];
        this.publics = new int[0];
        this.ofPublics = new int[0];
    }

    private Census(Census other) {
        this.reaching = other.reaching.clone();
        this.offering = other.offering.clone();
        this.publics = other.publics;
        this.ofPublics = other.ofPublics.clone();
        this.units = other.units;
        this.active = other.active;
        this.compromised = other.compromised;
        this.running = other.running;
    }

    Census copy() {
        return new Census(this);
    }

    public int units() {
        return units;
    }

    /** Units of centres that are no active members. */
    public int inactive() {
        return units - active;
    }

    public int compromised() {
        return compromised;
    }

    /** Units of schemes that have not begun, or are over. */
    public int closed() {
        return units - running;
    }

    public int without(Feature feature) {
        return units - offering[feature.ordinal()];
    }

    /**
     * Units that reach less far than is wanted.
     *
     * @param wanted how far that is, by how many free cots the unit has
     */
    public int shortOf(Reach reach, int[] wanted) {
        var count = 0;
        for (var cots = 0; cots < SIZES; cots++) {
            var from = at(reach, cots, 0);
            for (var size = 0; size < wanted[cots]; size++) {
                count += reaching[from + size];
            }
        }
        return count;
    }

    /** Units whose publics are such; the traits that are asked about are those alone. */
    public int ofPublics(LongPredicate such) {
        var count = 0;
        for (var one = 0; one < publics.length; one++) {
            if (such.test(publics[one])) {
                count += ofPublics[one];
            }
        }
        return count;
    }

    void count(Row unit, int times) {
        units += times;
        active += unit.active() ? times : 0;
        compromised += unit.compromised() ? times : 0;
        running += unit.vacancy().schemeRuns() ? times : 0;
        for (var feature : Feature.values()) {
            offering[feature.ordinal()] += (int) (unit.traits() >>> Kind.bitOf(feature) & 1) * times;
        }
        for (var reach : Reach.values()) {
            reaching[at(reach, unit.reach(Reach.COTS), unit.reach(reach))] += times;
        }
        var place = placeOf((int) (unit.traits() & Kind.PUBLICS));
        ofPublics[place] += times;
    }

    /** The fresh beds of a unit with so many cots reach otherwise now. */
    void moveFresh(int cots, int before, int after) {
        reaching[at(Reach.FRESH, cots, before)]--;
        reaching[at(Reach.FRESH, cots, after)]++;
    }

    void moveRunning(boolean before, boolean after) {
        running += (after ? 1 : 0) - (before ? 1 : 0);
    }

    private static int at(Reach reach, int cots, int size) {
        return (reach.ordinal() * SIZES + cots) * SIZES + size;
    }

    /** Conventions repeat: there are far fewer sorts of publics than units. */
    private int placeOf(int sort) {
        var found = Arrays.binarySearch(publics, sort);
        if (found >= 0) {
            return found;
        }
        publics = withGap(publics, -found - 1);
        ofPublics = withGap(ofPublics, -found - 1);
        publics[-found - 1] = sort;
        return -found - 1;
    }

    private static int[] withGap(int[] numbers, int at) {
        var wider = Arrays.copyOf(numbers, numbers.length + 1);
        System.arraycopy(numbers, at, wider, at + 1, numbers.length - at);
        wider[at] = 0;
        return wider;
    }
}
