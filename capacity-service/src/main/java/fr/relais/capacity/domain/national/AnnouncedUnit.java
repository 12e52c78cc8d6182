package fr.relais.capacity.domain.national;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its centre announced it, as far as the country counts it. A unit of one bed counts like any other (INV-20).
 *
 * @param takes for whom it is
 * @param cots places for infants beside the beds that nobody counts on
 * @param scheme what its scheme still gives; absent when it is in none, or that is not known
 */
public record AnnouncedUnit(
        AllocationMode mode,
        DurationClass duration,
        Set<Taken> takes,
        int cots,
        @Nullable SchemeShare scheme,
        List<Beds> beds) {

    public AnnouncedUnit {
        takes = Set.copyOf(takes);
        beds = List.copyOf(beds);
    }

    int capacity() {
        return beds.stream().mapToInt(Beds::count).sum();
    }

    /** The next moment after this one at which it may count otherwise by itself. */
    Optional<Instant> nextAfter(Instant moment, FreshnessTimes times) {
        var ofBeds = beds.stream().flatMap(some -> some.alike().nextAfter(moment, times).stream());
        var ofScheme = Stream.ofNullable(scheme).flatMap(SchemeShare::turns).filter(moment::isBefore);
        return Stream.concat(ofBeds, ofScheme).min(Instant::compareTo);
    }

    int vacantAt(Instant moment, FreshnessTimes times) {
        return beds.stream()
                .filter(some -> some.alike().statusAt(moment, times) == BedStatus.VACANT)
                .mapToInt(Beds::count)
                .sum();
    }

    /** Whether a parent and a child could come together, who take so many beds at most. */
    boolean hasRoomForTwo(int most) {
        return most > 0 && most + cots > 1;
    }

    /**
     * The beds that a hold could take at this moment: of a whole unit all or none, and never more than scheme and quota
     * leave.
     */
    int holdableAt(Instant moment, FreshnessTimes times, int quotaLeft) {
        var vacant = vacantAt(moment, times);
        var most = scheme == null ? Integer.MAX_VALUE : scheme.leftAt(moment);
        if (mode == AllocationMode.WHOLE_UNIT) {
            return vacant == capacity() && vacant <= most && quotaLeft > 0 ? vacant : 0;
        }
        return Math.min(vacant, Math.min(most, Math.max(0, quotaLeft)));
    }
}
