package fr.relais.capacity.domain.exchange;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Unit;

/**
 * The beds of a unit as a table speaks of them. The three sum to its capacity (INV-03).
 *
 * @param free said to be free, fresh or to be confirmed
 * @param unavailable can be said to be free, those that are only announced too
 * @param bound promised, lived in or frozen: not the table's to change
 */
public record UnitCount(int free, int unavailable, int bound) {

    public static UnitCount of(Unit unit) {
        var free = (int) (unit.count(BedStatus.VACANT) + unit.count(BedStatus.STALE));
        var unavailable = (int) (unit.count(BedStatus.UNAVAILABLE) + unit.count(BedStatus.UPCOMING));
        return new UnitCount(free, unavailable, unit.capacity() - free - unavailable);
    }

    /** How many could be free. */
    int available() {
        return free + unavailable;
    }
}
