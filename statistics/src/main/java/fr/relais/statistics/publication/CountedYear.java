package fr.relais.statistics.publication;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.fact.Period;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.Series;

/** The quarters of one year so far, in order, and their rounded figures. A year stands beside them once it is over. */
record CountedYear(List<FrozenQuarter> quarters, SortedMap<Cell, Integer> rounded) {

    static CountedYear of(List<FrozenQuarter> quarters) {
        return new CountedYear(List.copyOf(quarters), Collections.unmodifiableSortedMap(Rounding.of(quarters)));
    }

    List<Quarter> quarterly() {
        return quarters.stream().map(FrozenQuarter::quarter).toList();
    }

    boolean isWhole() {
        return quarters.size() == 4;
    }

    CalendarYear year() {
        return new CalendarYear(quarters.get(0).quarter().year());
    }

    List<Period> periods() {
        return Stream.<Period>concat(quarterly().stream(), Stream.of(year()))
                .limit(isWhole() ? 5 : quarters.size())
                .toList();
    }

    int rounded(Series series, Period period) {
        return rounded.getOrDefault(new Cell(series, period), 0);
    }

    /** The true count. */
    int count(Cell cell) {
        return quarters.stream()
                .filter(quarter ->
                        cell.period().equals(quarter.quarter()) || cell.period().equals(year()))
                .mapToInt(quarter -> quarter.count(cell.series()))
                .sum();
    }
}
