package fr.relais.statistics.publication;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Whether a hidden figure of one table and year could be another, with everything that is printed staying as it is:
 * what is taken from it must come back through other hidden figures of its rows and columns.
 *
 * <p>Rows are quarters, and the year where there is one; columns are categories. A row whose sum nobody reads, and a
 * column without a year, are open: they take whatever is left over. Figures are in steps.
 */
final class Exchange {

    private static final int NO_STEP = -1;
    private static final int WITHOUT_END = Integer.MAX_VALUE / 2;

    private final int[][] hidden;
    private final boolean[] open;
    private final int year;

    /**
     * @param hidden the hidden figures in steps, and −1 where one is printed
     * @param open which rows are
     * @param year which row is the year; −1 where there is none
     */
    Exchange(int[][] hidden, boolean[] open, int year) {
        this.hidden = Arrays.stream(hidden).map(int[]::clone).toArray(int[][]::new);
        this.open = open.clone();
        this.year = year;
    }

    /** Whether it could be so many steps more, or less where the number is negative. */
    boolean allows(int row, int column, int steps) {
        var trial = new Exchange(hidden, open, year);
        var upwards = (steps > 0) != (row == year);
        for (var step = 0; step < Math.abs(steps); step++) {
            if (!trial.once(row, column, upwards)) {
                return false;
            }
        }
        return true;
    }

    /** Moves one step around a circle that begins and ends in this figure. */
    private boolean once(int row, int column, boolean upwards) {
        if (room(row, column, upwards) == 0) {
            return false;
        }
        var search = new Search(row, column, upwards);
        if (!search.run()) {
            return false;
        }
        move(row, column, upwards);
        search.along();
        return true;
    }

    /** In the row of the year everything is the other way round: it stands on the other side of the sum. */
    private int room(int row, int column, boolean upwards) {
        if (hidden[row][column] < 0) {
            return 0;
        }
        return upwards != (row == year) ? WITHOUT_END : hidden[row][column];
    }

    private void move(int row, int column, boolean upwards) {
        hidden[row][column] += upwards != (row == year) ? 1 : -1;
    }

    /** From the column of the figure back to its row; nodes are rows, then columns. */
    private final class Search {

        private final int row;
        private final int column;
        private final boolean upwards;
        private final int rows = hidden.length;
        private final int columns = hidden[0].length;
        private final int[] from = new int[rows + columns];
        private final Deque<Integer> next = new ArrayDeque<>();
        private boolean outside;

        Search(int row, int column, boolean upwards) {
            this.row = row;
            this.column = column;
            this.upwards = upwards;
            Arrays.fill(from, NO_STEP);
        }

        boolean run() {
            reach(rows + column, rows + column);
            while (!next.isEmpty() && from[row] == NO_STEP) {
                var node = next.remove();
                for (var other = 0; other < (node < rows ? columns : rows); other++) {
                    var edgeRow = node < rows ? node : other;
                    var edgeColumn = node < rows ? other : node - rows;
                    // Out of a column against the direction of the figure, out of a row along with it.
                    var direction = (node < rows) == upwards;
                    if ((edgeRow != row || edgeColumn != column) && room(edgeRow, edgeColumn, direction) > 0) {
                        reach(node < rows ? rows + other : other, node);
                    }
                }
            }
            return from[row] != NO_STEP;
        }

        private void reach(int node, int before) {
            if (from[node] != NO_STEP) {
                return;
            }
            from[node] = before;
            next.add(node);
            if (!outside && isOpen(node)) {
                outside = true;
                for (var other = 0; other < rows + columns; other++) {
                    if (isOpen(other)) {
                        reach(other, node);
                    }
                }
            }
        }

        private boolean isOpen(int node) {
            return node < rows ? open[node] : year < 0;
        }

        void along() {
            for (var node = row; from[node] != node; node = from[node]) {
                var before = from[node];
                if ((before < rows) != (node < rows)) {
                    throughFigure(before, node);
                }
            }
        }

        private void throughFigure(int before, int node) {
            if (isOpen(before) && isOpen(node)) {
                return;
            }
            var direction = (before < rows) == upwards;
            move(Math.min(before, node), Math.max(before, node) - rows, direction);
        }
    }
}
