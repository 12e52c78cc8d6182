package fr.relais.statistics.publication;

import java.util.List;
import java.util.TreeMap;

import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.FrozenQuarter;

/**
 * How the counts of a year become what an audience reads. There is one way; tests make weaker ones and see them caught.
 */
@FunctionalInterface
interface Protection {

    YearFigures of(List<FrozenQuarter> quarters, Audience audience);

    /** Rounded so that all fits together, then hidden where it is small. */
    static YearFigures roundedAndHidden(List<FrozenQuarter> quarters, Audience audience) {
        var year = CountedYear.of(quarters);
        var hidden = Suppression.of(year, audience);
        var figures = new TreeMap<Cell, Figure>();
        year.rounded()
                .forEach((cell, number) ->
                        figures.put(cell, hidden.containsKey(cell) ? Figure.HIDDEN : Figure.of(number)));
        return new YearFigures(figures, hidden);
    }
}
