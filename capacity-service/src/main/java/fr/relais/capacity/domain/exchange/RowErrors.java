package fr.relais.capacity.domain.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Collects what is wrong with rows: the first errors one by one, then of each row the first, and all rejected rows by
 * number of them.
 */
public final class RowErrors {

    /** So many errors are kept, however many a row has. */
    static final int MOST_KEPT = 1000;

    /**
     * Of so many rows one error at least is named: no table has more rows. A register that has more is another file.
     */
    static final int MOST_NAMED = 5_000;

    /** There are never more. */
    public static final int MOST = MOST_KEPT + MOST_NAMED;

    private final List<RowError> kept = new ArrayList<>();
    private final BitSet rows = new BitSet();

    public void add(int row, String column, RowFault code) {
        var first = !rows.get(row);
        if (kept.size() < MOST_KEPT || (first && rows.cardinality() < MOST_NAMED)) {
            kept.add(new RowError(row, column, code));
        }
        rows.set(row);
    }

    public boolean has(int row) {
        return rows.get(row);
    }

    /** In the order in which they were found. */
    public List<RowError> kept() {
        return List.copyOf(kept);
    }

    /** How many rows have an error, whether or not it was kept. */
    public int rejectedRows() {
        return rows.cardinality();
    }
}
