package fr.relais.capacity.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The beds whose funding ends soon, or has ended.
 *
 * @param until the last day that was looked at
 * @param rows in the order of months and codes
 * @param unknown how many centres have not said until when they are funded
 */
public record FundingOverview(LocalDate until, List<Row> rows, long unknown) {

    /**
     * One place and one month.
     *
     * @param month in which the funding ends; one that is over has ended
     */
    public record Row(YearMonth month, Territory.Place place, long centres, long beds) {}

    public FundingOverview {
        rows = List.copyOf(rows);
    }
}
