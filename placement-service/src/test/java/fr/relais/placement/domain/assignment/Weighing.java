package fr.relais.placement.domain.assignment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

import fr.relais.placement.domain.request.DangerTier;

/**
 * The assignment of greatest weight by potentials (Kuhn and Munkres), for sites that take one household each: another
 * way to what {@link ExactAssignment} finds, with one number for all that counts.
 */
final class Weighing {

    private static final BigInteger LEVEL = BigInteger.ONE.shiftLeft(80);

    private final BigInteger[][] costs;
    private final int rows;
    private final int columns;

    private Weighing(BigInteger[][] costs) {
        this.costs = costs;
        this.rows = costs.length;
        this.columns = costs[0].length;
    }

    static int[] best(Batch batch) {
        var claims = batch.claims().size();
        var sites = batch.sites().size();
        var costs = new BigInteger[claims][sites + claims];
        for (var claim = 0; claim < claims; claim++) {
            for (var site = 0; site < sites + claims; site++) {
                costs[claim][site] = site < sites && batch.options().get(claim).get(site)
                        ? weight(batch, claim, site).negate()
                        : site < sites ? LEVEL.pow(9) : BigInteger.ZERO;
            }
        }
        return Arrays.stream(new Weighing(costs).solve())
                .map(site -> site < sites ? site : -1)
                .toArray();
    }

    private static BigInteger weight(Batch batch, int claim, int site) {
        var one = batch.claims().get(claim);
        var where = batch.sites().get(site);
        var cost = BigInteger.valueOf(where.whole() ? where.beds() : 1)
                .multiply(BigInteger.valueOf(Site.BED))
                .add(BigInteger.valueOf(where.cost()));
        var level = DangerTier.values().length + 1 - one.tier().ordinal();
        return BigInteger.valueOf(one.people())
                .multiply(LEVEL.pow(level))
                .add(BigInteger.valueOf(one.waited()).multiply(LEVEL))
                .subtract(cost);
    }

    /** The column of each row; there are more columns than rows. */
    private int[] solve() {
        var byRow = zeros(rows + 1);
        var byColumn = zeros(columns + 1);
        var rowOf = new int[columns + 1];
        var before = new int[columns + 1];
        for (var row = 1; row <= rows; row++) {
            rowOf[0] = row;
            var column = 0;
            var least = new BigInteger[columns + 1];
            var used = new boolean[columns + 1];
            do {
                column = next(column, byRow, byColumn, new Tree(rowOf, before, least, used));
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        var result = new int[rows];
        IntStream.rangeClosed(1, columns)
                .filter(one -> rowOf[one] > 0)
                .forEach(one -> result[rowOf[one] - 1] = one - 1);
        return result;
    }

    private int next(int column, BigInteger[] byRow, BigInteger[] byColumn, Tree tree) {
        tree.used[column] = true;
        var row = tree.rowOf[column];
        var best = -1;
        for (var one = 1; one <= columns; one++) {
            if (!tree.used[one]) {
                var reduced = costs[row - 1][one - 1].subtract(byRow[row]).subtract(byColumn[one]);
                if (tree.least[one] == null || reduced.compareTo(tree.least[one]) < 0) {
                    tree.least[one] = reduced;
                    tree.before[one] = column;
                }
                best = best < 0 || tree.least[one].compareTo(tree.least[best]) < 0 ? one : best;
            }
        }
        var shift = tree.least[best];
        for (var one = 0; one <= columns; one++) {
            if (tree.used[one]) {
                byRow[tree.rowOf[one]] = byRow[tree.rowOf[one]].add(shift);
                byColumn[one] = byColumn[one].subtract(shift);
            } else if (one > 0) {
                tree.least[one] = tree.least[one].subtract(shift);
            }
        }
        return best;
    }

    private static BigInteger[] zeros(int count) {
        var zeros = new BigInteger[count];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private record Tree(int[] rowOf, int[] before, BigInteger[] least, boolean[] used) {}
}
