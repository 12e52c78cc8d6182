package fr.relais.capacity.domain.national;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Beds of one unit that are alike. Most are: so a million beds take little room.
 *
 * @param count how many there are
 */
public record Beds(AnnouncedBed alike, int count) {

    /** The beds of a unit, put together where they are alike. */
    public static List<Beds> of(List<AnnouncedBed> beds) {
        Map<AnnouncedBed, Integer> counts = new LinkedHashMap<>();
        beds.forEach(bed -> counts.merge(bed, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Beds(entry.getKey(), entry.getValue()))
                .toList();
    }
}
