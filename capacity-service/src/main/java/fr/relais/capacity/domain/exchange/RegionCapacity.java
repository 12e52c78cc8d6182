package fr.relais.capacity.domain.exchange;

import java.time.Instant;
import java.time.LocalDate;

import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;

/**
 * What the centres of one region can take together.
 *
 * @param maximum beds of centres that take holds
 * @param available beds that holds could take now, one after the other
 * @param conditional fresh free beds that no hold could take as things are: part of a unit that is given as a whole, or
 *     more than the quota or a scheme of their centre has left
 * @param toConfirm beds that were free when last heard of
 * @param announced beds that are not free and that their centre has named a day for
 */
public record RegionCapacity(int maximum, int available, int conditional, int toConfirm, int announced) {

    public static final RegionCapacity NONE = new RegionCapacity(0, 0, 0, 0, 0);

    /** What one centre can take; nothing when nobody is sent there. */
    public static RegionCapacity of(Centre centre, Instant at) {
        var today = centre.dayAt(at);
        var available = new OpenBeds(centre, today).count();
        return centre.takesPeople()
                ? new RegionCapacity(
                        centre.capacity(),
                        available,
                        count(centre, BedStatus.VACANT) - available,
                        count(centre, BedStatus.STALE),
                        announced(centre, today))
                : NONE;
    }

    public RegionCapacity plus(RegionCapacity other) {
        return new RegionCapacity(
                maximum + other.maximum,
                available + other.available,
                conditional + other.conditional,
                toConfirm + other.toConfirm,
                announced + other.announced);
    }

    /** The first of these that is true: what helps somebody most is said. */
    public CapacityStatus status() {
        if (available > 0) {
            return CapacityStatus.CAPACITY;
        }
        if (conditional > 0) {
            return CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED;
        }
        if (toConfirm > 0 || maximum == 0) {
            return CapacityStatus.UNKNOWN;
        }
        return announced > 0 ? CapacityStatus.WAITLIST : CapacityStatus.NO_CAPACITY;
    }

    private static int count(Centre centre, BedStatus status) {
        return centre.units().stream()
                .mapToInt(unit -> (int) unit.count(status))
                .sum();
    }

    private static int announced(Centre centre, LocalDate today) {
        return (int) centre.units().stream()
                .flatMap(unit -> unit.beds().stream())
                .filter(bed -> isAnnounced(bed, today))
                .count();
    }

    private static boolean isAnnounced(Bed bed, LocalDate today) {
        return bed instanceof Bed.Upcoming
                || (bed instanceof Bed.Unavailable unavailable
                        && unavailable.expectedReturn() != null
                        && !unavailable.expectedReturn().isBefore(today));
    }
}
