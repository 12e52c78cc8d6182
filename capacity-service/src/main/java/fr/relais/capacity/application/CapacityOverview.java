package fr.relais.capacity.application;

import java.time.Instant;
import java.util.List;

import fr.relais.capacity.domain.overview.CapacityCount;

/**
 * What the country can take, place by place.
 *
 * @param at the moment it was counted for
 * @param rows the places that have a centre, in the order of their codes
 * @param total the sum of all rows
 */
public record CapacityOverview(Instant at, List<Row> rows, CapacityCount total) {

    /** One place. */
    public record Row(Territory.Place place, CapacityCount count) {}

    public CapacityOverview {
        rows = List.copyOf(rows);
    }
}
