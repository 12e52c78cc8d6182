package fr.relais.capacity.domain.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects what is wrong with rows: the first errors one by one, all rejected rows by number of them. */
public final class RowErrors {

    /** So many errors are kept. Nobody mends more by hand. */
    public static final int MOST_KEPT = 1000;

    private final List<RowError> kept = new ArrayList<>();
    private final BitSet rows = new BitSet();

    public void add(int row, String column, RowFault code) {
        rows.set(row);
        if (kept.size() < MOST_KEPT) {
            kept.add(new RowError(row, column, code));
        }
    }

    public boolean has(int row) {
        return rows.get(row);
    }

    /** The first errors, in the order in which they were found. */
    public List<RowError> kept() {
        return List.copyOf(kept);
    }

    /** How many rows have an error, whether or not it was kept. */
    public int rejectedRows() {
        return rows.cardinality();
    }
}
