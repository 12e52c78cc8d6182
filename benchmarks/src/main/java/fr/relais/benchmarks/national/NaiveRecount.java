package fr.relais.benchmarks.national;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.national.AnnouncedBed;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import org.jspecify.annotations.Nullable;

/**
 * The baseline: every record of every centre counted again for each answer, from memory. From a database it would be
 * slower.
 */
final class NaiveRecount {

    private NaiveRecount() {}

    /** Beds by département and state, at a moment. */
    static Map<String, Map<BedStatus, Long>> byDepartement(
            Collection<AnnouncedCentre> centres, Instant at, Duration silence) {
        var counts = new HashMap<String, Map<BedStatus, Long>>();
        for (var centre : centres) {
            var row =
                    counts.computeIfAbsent(centre.site().departement().value(), code -> new EnumMap<>(BedStatus.class));
            for (var unit : centre.units()) {
                for (var beds : unit.beds()) {
                    row.merge(statusOf(beds.alike(), at, silence), (long) beds.count(), Long::sum);
                }
            }
        }
        return counts;
    }

    private static BedStatus statusOf(AnnouncedBed bed, Instant at, Duration silence) {
        return switch (bed.status()) {
            case VACANT -> free(bed, at, silence);
            case HELD -> passed(bed.expiresAt(), at, Duration.ZERO) ? freshOrStale(bed, at) : BedStatus.HELD;
            case STALE -> passed(bed.since(), at, silence) ? BedStatus.UNAVAILABLE : BedStatus.STALE;
            default -> bed.status();
        };
    }

    private static BedStatus free(AnnouncedBed bed, Instant at, Duration silence) {
        return passed(bed.freshUntil(), at, silence) ? BedStatus.UNAVAILABLE : freshOrStale(bed, at);
    }

    private static BedStatus freshOrStale(AnnouncedBed bed, Instant at) {
        return passed(bed.freshUntil(), at, Duration.ZERO) ? BedStatus.STALE : BedStatus.VACANT;
    }

    private static boolean passed(@Nullable Instant moment, Instant at, Duration later) {
        return moment != null && !at.isBefore(moment.plus(later));
    }
}
