package fr.relais.capacity.application;

import java.time.Instant;
import java.util.List;

import fr.relais.capacity.domain.national.CapacityCount;
import org.jspecify.annotations.Nullable;

/**
 * What the country can take, row by row.
 *
 * @param at the moment it is true of
 * @param rows in the order of their codes
 * @param total everything that was asked about, each bed once
 */
public record CapacityOverview(Instant at, List<Row> rows, Row total) {

    /**
     * One row.
     *
     * @param code of the place, kind, duration class or public
     * @param name of a place; the other codes are in the glossary
     * @param centres how many centres there are; absent where a centre may be in several rows
     */
    public record Row(
            String code, @Nullable String name, @Nullable Long centres, CapacityCount count) {}

    public CapacityOverview {
        rows = List.copyOf(rows);
    }
}
