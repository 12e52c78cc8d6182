package fr.relais.gateway.console.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import fr.relais.gateway.console.centre.CentreViews.Bed;
import org.jspecify.annotations.Nullable;

/**
 * Beds of a unit of which a board says the same.
 *
 * @param beds how many; none in the line that others are compared with
 * @param reason why they cannot be had, of those that cannot
 * @param day when they are expected, or expected back
 * @param until until when they are kept for somebody
 */
record BedLine(
        String state,
        int beds,
        @Nullable String reason,
        @Nullable LocalDate day,
        @Nullable Instant until) {

    /** What is free first, then what is promised, then what cannot be had. */
    private static final List<String> ORDER =
            List.of("VACANT", "STALE", "HELD", "RESERVED", "OCCUPIED", "UPCOMING", "UNAVAILABLE", "FROZEN");

    private static final Comparator<BedLine> AS_READ = Comparator.<BedLine>comparingInt(
                    line -> ORDER.indexOf(line.state))
            .thenComparing(BedLine::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BedLine::day, Comparator.nullsLast(Comparator.naturalOrder()));

    static List<BedLine> of(List<Bed> beds) {
        var counts = new LinkedHashMap<BedLine, Integer>();
        beds.forEach(bed -> counts.merge(alone(bed), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(line -> line.getKey().times(line.getValue()))
                .sorted(AS_READ)
                .toList();
    }

    private static BedLine alone(Bed bed) {
        var day = bed.expectedReturn() == null ? bed.availableFrom() : bed.expectedReturn();
        return new BedLine(bed.state(), 0, bed.reason(), day, bed.until());
    }

    private BedLine times(int count) {
        return new BedLine(state, count, reason, day, until);
    }
}
