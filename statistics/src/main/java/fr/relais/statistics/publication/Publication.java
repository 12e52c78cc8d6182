package fr.relais.statistics.publication;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;

/**
 * Everything that one audience reads, up to a quarter. It holds no true count.
 *
 * @param figures one for every cell of every table
 * @param hidden why each cell without a number has none; this part stays in the house
 */
public record Publication(
        Audience audience,
        String version,
        Quarter upTo,
        SortedMap<Cell, Figure> figures,
        SortedMap<Cell, Reason> hidden,
        List<Denominator> denominators) {

    public Publication {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
        denominators = List.copyOf(denominators);
    }
}
