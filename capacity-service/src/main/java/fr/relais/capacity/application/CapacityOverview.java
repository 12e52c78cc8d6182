package fr.relais.capacity.application;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.capacity.domain.national.CapacityCount;
import fr.relais.capacity.domain.national.Scarcities;
import org.jspecify.annotations.Nullable;

/**
 * What the country can take, row by row.
 *
 * @param at the moment it is true of
 * @param scarcities who cannot be taken anywhere, as the coordinator was told
 * @param rows in the order of their codes
 * @param total everything that was asked about, each bed once
 */
public record CapacityOverview(Instant at, Scarcities scarcities, List<Row> rows, Row total) {

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

    /** Everything but the moment, in one order: two overviews with equal content show the same. */
    public List<Object> content() {
        return List.of(new TreeMap<>(scarcities.since()), rows, total);
    }

    /** The rows that the other does not have, or has otherwise. */
    public Stream<Row> rowsNotIn(CapacityOverview other) {
        var known = other.rows.stream().collect(Collectors.toSet());
        return rows.stream().filter(row -> !known.contains(row));
    }

    /** The codes of the rows for which the other has none. */
    public Stream<String> codesNotIn(CapacityOverview other) {
        var known = other.rows.stream().map(Row::code).collect(Collectors.toSet());
        return rows.stream().map(Row::code).filter(code -> !known.contains(code));
    }
}
