package fr.relais.capacity.domain.national;

import fr.relais.capacity.domain.centre.BedStatus;

/**
 * The beds of a place in four numbers, for looking back. They sum up to all its beds.
 *
 * @param open could be had
 * @param held kept for somebody: held or reserved
 * @param occupied lived in
 * @param unavailable all others: what is to be confirmed cannot be had either
 */
public record Figures(long open, long held, long occupied, long unavailable) {

    public static final Figures NONE = new Figures(0, 0, 0, 0);

    public static Figures of(CapacityCount count) {
        var open = count.byStatus().getOrDefault(BedStatus.VACANT, 0L);
        var held = count.byStatus().getOrDefault(BedStatus.HELD, 0L)
                + count.byStatus().getOrDefault(BedStatus.RESERVED, 0L);
        var occupied = count.byStatus().getOrDefault(BedStatus.OCCUPIED, 0L);
        return new Figures(open, held, occupied, count.beds() - open - held - occupied);
    }

    public Figures plus(Figures other) {
        return new Figures(
                open + other.open, held + other.held, occupied + other.occupied, unavailable + other.unavailable);
    }
}
