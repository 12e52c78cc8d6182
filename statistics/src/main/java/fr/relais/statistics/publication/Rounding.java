package fr.relais.statistics.publication;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableDefinition;
import fr.relais.statistics.table.TableSet;

/**
 * Controlled rounding to five: the rounded figures add up in every table, between tables and over the year as counts of
 * people do, and none of a quarter is more than four away from its count.
 *
 * <p>So they could be counts themselves. A year with exactly these counts rounds to itself, and so does that year with
 * one or two requests more, of whatever kind: what is published cannot tell the three apart, whoever reads it.
 */
final class Rounding {

    static final int STEP = 5;
    static final int MOST_OFF = STEP - 1;

    private final SortedMap<Cell, Integer> rounded = new TreeMap<>();

    /** What rounding has left out of a series since January, or put in where it is negative. */
    private final Map<Series, Integer> left = new HashMap<>();

    private Rounding() {}

    /** The figures of every quarter of one year, in order, and of the year where it is whole. */
    static SortedMap<Cell, Integer> of(List<FrozenQuarter> quarters) {
        var rounding = new Rounding();
        quarters.forEach(rounding::quarter);
        if (quarters.size() == 4) {
            TableSet.current().series().forEach(series -> rounding.year(series, quarters));
        }
        return rounding.rounded;
    }

    private void quarter(FrozenQuarter quarter) {
        for (var table : TableSet.current().tables()) {
            var whole = table.whole();
            if (whole.isPresent()) {
                share(quarter, table, rounded.getOrDefault(new Cell(whole.get(), quarter.quarter()), 0));
            } else {
                table.series().forEach(series -> alone(quarter, series));
            }
        }
    }

    /** To the nearer side, with what earlier quarters have left out; never to more than all requests. */
    private void alone(FrozenQuarter quarter, Series series) {
        var count = quarter.count(series);
        var above = count % STEP;
        var most = rounded.getOrDefault(new Cell(TableSet.REQUESTS, quarter.quarter()), Integer.MAX_VALUE);
        var up = above > 0 && above + left(series) > STEP / 2 && count - above + STEP <= most;
        put(quarter, series, up);
    }

    /** So many are rounded up that the sum is that of the whole; those first that would lose most otherwise. */
    private void share(FrozenQuarter quarter, TableDefinition table, int whole) {
        var series = table.series();
        var down = series.stream()
                .mapToInt(quarter::count)
                .map(count -> count - count % STEP)
                .sum();
        var up = series.stream()
                .filter(one -> quarter.count(one) % STEP > 0)
                .sorted(Comparator.comparingInt((Series one) -> -(quarter.count(one) % STEP + left(one))))
                .limit((whole - down) / STEP)
                .toList();
        series.forEach(one -> put(quarter, one, up.contains(one)));
    }

    private void put(FrozenQuarter quarter, Series series, boolean up) {
        var above = quarter.count(series) % STEP;
        rounded.put(new Cell(series, quarter.quarter()), quarter.count(series) - above + (up ? STEP : 0));
        left.put(series, left(series) + above - (up ? STEP : 0));
    }

    private int left(Series series) {
        return left.getOrDefault(series, 0);
    }

    private void year(Series series, List<FrozenQuarter> quarters) {
        var sum = quarters.stream()
                .mapToInt(quarter -> rounded.getOrDefault(new Cell(series, quarter.quarter()), 0))
                .sum();
        rounded.put(new Cell(series, new CalendarYear(quarters.get(0).quarter().year())), sum);
    }
}
