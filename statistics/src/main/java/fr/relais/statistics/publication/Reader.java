package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.fact.Period;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableDefinition;
import fr.relais.statistics.table.TableSet;

/**
 * Somebody who has laid several publications side by side. He knows every number that any of them prints, and every sum
 * that the tables promise.
 */
final class Reader {

    private final SortedMap<Cell, OptionalInt> known = new TreeMap<>();

    Reader(List<Publication> held) {
        for (var publication : held) {
            publication
                    .figures()
                    .forEach((cell, figure) ->
                            known.merge(cell, figure.number(), (one, other) -> one.isPresent() ? one : other));
        }
    }

    List<Equation> equations() {
        var tables = TableSet.current();
        var equations = new ArrayList<Equation>();
        for (var period : known.keySet().stream().map(Cell::period).distinct().toList()) {
            tables.tables()
                    .forEach(table -> table.whole()
                            .ifPresent(whole -> add(equations, parts(table, period), new Cell(whole, period))));
            if (period instanceof CalendarYear) {
                tables.series().forEach(series -> add(equations, quarters(series, period), new Cell(series, period)));
            }
        }
        return equations;
    }

    private static List<Cell> parts(TableDefinition table, Period period) {
        return table.series().stream().map(part -> new Cell(part, period)).toList();
    }

    private static List<Cell> quarters(Series series, Period year) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Cell(series, new Quarter(year.year(), number)))
                .toList();
    }

    /** Of a table that is not there, nothing is asked. */
    private void add(List<Equation> equations, List<Cell> parts, Cell whole) {
        if (parts.stream().noneMatch(known::containsKey)) {
            return;
        }
        Map<Cell, Integer> factors = new HashMap<>();
        var sum = 0;
        for (var cell : Stream.concat(parts.stream(), Stream.of(whole)).toList()) {
            var factor = cell.equals(whole) ? -1 : 1;
            var number = known.getOrDefault(cell, OptionalInt.empty());
            if (number.isPresent()) {
                sum -= factor * number.getAsInt();
            } else {
                factors.put(cell, factor);
            }
        }
        equations.add(new Equation(factors, sum, whole));
    }
}
