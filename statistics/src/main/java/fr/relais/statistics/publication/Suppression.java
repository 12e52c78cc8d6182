package fr.relais.statistics.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.relais.statistics.fact.Period;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableDefinition;
import fr.relais.statistics.table.TableSet;

/**
 * Which cells of a year are hidden. Small ones first, zero among them; then as many others as it takes that none of the
 * small can be computed, and each may be zero for all that a reader knows.
 *
 * <p>A quarter is decided without what comes later, and never again; when the year is over, only figures of the year
 * are hidden for the sake of its quarters. Almost all follows from rounded figures, so it tells nothing of the counts
 * behind.
 */
final class Suppression {

    private final CountedYear year;
    private final Audience audience;
    private final SortedMap<Cell, Reason> hidden = new TreeMap<>();

    private Suppression(CountedYear year, Audience audience) {
        this.year = year;
        this.audience = audience;
    }

    /**
     * What is hidden from the rapporteur is hidden from the public, so that holding both tells nothing more than one.
     */
    static SortedMap<Cell, Reason> of(CountedYear year, Audience audience) {
        var suppression = new Suppression(year, audience);
        suppression.small();
        if (audience == Audience.PUBLIC) {
            suppression.protect(of(year, Audience.RAPPORTEUR).keySet());
        }
        TableSet.current().tables().forEach(suppression::complement);
        return suppression.hidden;
    }

    private void small() {
        year.rounded().forEach((cell, figure) -> {
            // A sum of four roundings may, rarely, lie further from its count than one of them.
            if (figure < audience.shownFrom() || year.count(cell) < audience.threshold()) {
                hidden.put(cell, Reason.TOO_FEW);
            }
        });
    }

    private void protect(Set<Cell> cells) {
        cells.forEach(cell -> hidden.putIfAbsent(cell, Reason.PROTECTS_ANOTHER));
    }

    private void complement(TableDefinition table) {
        table.whole().ifPresent(whole -> hideWithTheWhole(table, whole));
        year.quarterly().forEach(quarter -> complementQuarter(new Sheet(table, List.of(quarter))));
        if (year.isWhole()) {
            complementYear(new Sheet(table, year.periods()));
        }
    }

    /** Where the whole is not known, its parts are not either; nor is the year that would give it away. */
    private void hideWithTheWhole(TableDefinition table, Series whole) {
        var unknown = year.periods().stream()
                .filter(period -> hidden.containsKey(new Cell(whole, period)))
                .toList();
        unknown.forEach(period -> hideAll(table, period));
        if (year.isWhole() && !unknown.isEmpty()) {
            hideAll(table, year.year());
        }
    }

    private void hideAll(TableDefinition table, Period period) {
        table.series().forEach(series -> hidden.putIfAbsent(new Cell(series, period), Reason.PROTECTS_ANOTHER));
    }

    private void complementQuarter(Sheet quarter) {
        while (quarter.exposed().isPresent()) {
            var next = quarter.smallestShown(0);
            if (next.isEmpty()) {
                return;
            }
            hidden.put(next.get(), Reason.PROTECTS_ANOTHER);
        }
    }

    private void complementYear(Sheet whole) {
        for (var exposed = whole.exposed(); exposed.isPresent(); exposed = whole.exposed()) {
            var sameCategory = new Cell(exposed.get().series(), year.year());
            var next = hidden.containsKey(sameCategory)
                    ? whole.smallestShown(whole.periods.size() - 1)
                    : Optional.of(sameCategory);
            if (next.isEmpty()) {
                return;
            }
            hidden.put(next.get(), Reason.PROTECTS_ANOTHER);
        }
    }

    /** A table in some periods. */
    private final class Sheet {

        private final List<Series> series;
        private final List<Period> periods;
        private final boolean[] open;

        Sheet(TableDefinition table, List<? extends Period> periods) {
            this.series = table.series();
            this.periods = List.copyOf(periods);
            this.open = new boolean[periods.size()];
            for (var row = 0; row < open.length; row++) {
                var period = this.periods.get(row);
                open[row] = table.whole()
                        .map(whole -> hidden.containsKey(new Cell(whole, period)))
                        .orElse(true);
            }
        }

        /** Hiding the year of a category whose quarters are all printed would hide nothing. */
        Optional<Cell> smallestShown(int row) {
            return series.stream()
                    .filter(one -> row == 0 || periods.stream().anyMatch(period -> isHidden(one, period)))
                    .map(one -> new Cell(one, periods.get(row)))
                    .filter(cell -> !hidden.containsKey(cell))
                    .min(Comparator.comparingInt(cell -> year.rounded(cell.series(), cell.period())));
        }

        /** A hidden cell that a reader could compute, or of which he could at least say that it is not zero. */
        Optional<Cell> exposed() {
            var exchange = new Exchange(steps(), open, periods.size() > 1 ? periods.size() - 1 : -1);
            for (var row = 0; row < periods.size(); row++) {
                for (var column = 0; column < series.size(); column++) {
                    var cell = new Cell(series.get(column), periods.get(row));
                    var reason = hidden.get(cell);
                    if (reason != null && !isSafe(exchange, row, column, reason)) {
                        return Optional.of(cell);
                    }
                }
            }
            return Optional.empty();
        }

        private boolean isSafe(Exchange exchange, int row, int column, Reason reason) {
            var steps = steps(row, column);
            return switch (reason) {
                case TOO_FEW -> exchange.allows(row, column, steps == 0 ? 1 : -steps);
                case PROTECTS_ANOTHER ->
                    exchange.allows(row, column, 1) || (steps > 0 && exchange.allows(row, column, -1));
            };
        }

        private int[][] steps() {
            var steps = new int[periods.size()][series.size()];
            for (var row = 0; row < periods.size(); row++) {
                for (var column = 0; column < series.size(); column++) {
                    steps[row][column] = isHidden(series.get(column), periods.get(row)) ? steps(row, column) : -1;
                }
            }
            return steps;
        }

        private boolean isHidden(Series one, Period period) {
            return hidden.containsKey(new Cell(one, period));
        }

        private int steps(int row, int column) {
            return year.rounded(series.get(column), periods.get(row)) / Rounding.STEP;
        }
    }
}
