package fr.relais.statistics.table;

import java.util.Comparator;

/** One category of one table, through all periods. */
public record Series(String table, String category) implements Comparable<Series> {

    private static final Comparator<Series> ORDER =
            Comparator.comparing(Series::table).thenComparing(Series::category);

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
