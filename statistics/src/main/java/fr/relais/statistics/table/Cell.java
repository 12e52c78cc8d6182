package fr.relais.statistics.table;

import java.util.Comparator;

import fr.relais.statistics.fact.Period;

/** Where one figure stands: a category of a table, in a period. */
public record Cell(Series series, Period period) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::series).thenComparing(Cell::period);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
