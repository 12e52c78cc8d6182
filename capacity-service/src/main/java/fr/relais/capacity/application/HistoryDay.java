package fr.relais.capacity.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.relais.capacity.domain.national.Figures;

/**
 * One day of the country.
 *
 * @param at the last moment at which somebody looked
 * @param closed whether the day is over, so that nothing changes any more
 * @param rows the places that had a bed, in the order of their codes
 * @param total the sum of all rows
 */
public record HistoryDay(LocalDate day, Instant at, boolean closed, List<Row> rows, Figures total) {

    /** One place on that day. */
    public record Row(Territory.Place place, Figures figures) {}

    public HistoryDay {
        rows = List.copyOf(rows);
    }
}
