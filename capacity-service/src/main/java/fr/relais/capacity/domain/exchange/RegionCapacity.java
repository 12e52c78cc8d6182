package fr.relais.capacity.domain.exchange;

/**
 * What the centres of one région can take together.
 *
 * @param maximum beds of centres that take holds
 * @param available beds that a hold could take now
 * @param partly fresh free beds of units that are given as a whole, and are not free as a whole
 * @param toConfirm beds that were free when last heard of
 */
public record RegionCapacity(int maximum, int available, int partly, int toConfirm) {

    public static final RegionCapacity NONE = new RegionCapacity(0, 0, 0, 0);

    public RegionCapacity plus(UnitLine unit) {
        if (!unit.active()) {
            return this;
        }
        return new RegionCapacity(
                maximum + unit.capacity(),
                available + unit.holdable(),
                partly + unit.free() - unit.toConfirm() - unit.holdable(),
                toConfirm + unit.toConfirm());
    }

    public CapacityStatus status() {
        if (available > 0) {
            return CapacityStatus.CAPACITY;
        }
        if (partly > 0) {
            return CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED;
        }
        return toConfirm > 0 || maximum == 0 ? CapacityStatus.UNKNOWN : CapacityStatus.NO_CAPACITY;
    }
}
