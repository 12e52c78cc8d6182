package fr.relais.statistics.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import fr.relais.statistics.table.Cell;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * All that some hidden figures can be, given what is known of their sums: none is negative, and nothing else is known.
 */
final class Possibilities {

    private static final double ALMOST = 1e-4;

    /** What has no most gets one, far from everything that could be looked for. */
    private static final double FAR = 1_000_000;

    static {
        // Else the solver writes a banner about the machine between the lines of the log.
        System.setProperty("shut.up.ojAlgo", "true");
    }

    private final List<Cell> cells;
    private final List<Equation> equations;
    private final double far;
    private final Map<Cell, Range> seen = new TreeMap<>();

    Possibilities(List<Cell> cells, List<Equation> equations) {
        this.cells = cells;
        this.equations = equations;
        this.far = FAR
                + equations.stream()
                        .mapToInt(equation -> Math.abs(equation.sum()))
                        .sum();
    }

    /** The least and the most that a figure was seen to be able to be. */
    record Range(double least, double most) {

        boolean isOneFigure() {
            return most - least < Rounding.STEP - ALMOST;
        }

        boolean mayBeZero() {
            return least < ALMOST;
        }

        private Range with(Range other) {
            return new Range(Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    boolean exist() {
        return new Question().answer(false);
    }

    /**
     * Looks until every figure is safe, or its least and most are known. One solution says something about every
     * figure, so most are settled together.
     *
     * @return the figures that are not safe, with all that they can be
     */
    Map<Cell, Range> lookFor(BiPredicate<Cell, Range> safe) {
        var unsettled = new TreeMap<>(seen);
        keepUnsafe(unsettled, safe);
        for (var before = Integer.MAX_VALUE; unsettled.size() < before; ) {
            before = unsettled.size();
            asManyMore(unsettled);
            new Question().of(unsettled.keySet()).answer(false);
            keepUnsafe(unsettled, safe);
        }
        for (var cell : List.copyOf(unsettled.keySet())) {
            if (!safe.test(cell, range(cell))) {
                new Question().of(Set.of(cell)).answer(false);
                new Question().of(Set.of(cell)).answer(true);
            }
        }
        keepUnsafe(unsettled, safe);
        return unsettled;
    }

    /** As many of them as possible one step above their least at once. */
    private void asManyMore(Map<Cell, Range> unsettled) {
        var question = new Question();
        unsettled.forEach((cell, range) -> question.more(cell, range.least()));
        question.answer(true);
    }

    private void keepUnsafe(Map<Cell, Range> unsettled, BiPredicate<Cell, Range> safe) {
        unsettled.replaceAll((cell, range) -> range(cell));
        unsettled.entrySet().removeIf(entry -> safe.test(entry.getKey(), entry.getValue()));
    }

    private Range range(Cell cell) {
        return seen.getOrDefault(cell, new Range(0, 0));
    }

    /** What is known, and what is to be made as large or as small as it can be. */
    private final class Question {

        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<Cell, Variable> figures = new TreeMap<>();

        Question() {
            cells.forEach(cell -> figures.put(cell, unknown(0, far)));
            for (var equation : equations) {
                var sum = expression().level(equation.sum());
                equation.factors().forEach((cell, factor) -> sum.set(figures.get(cell), factor));
            }
        }

        Question of(Set<Cell> asked) {
            asked.forEach(cell -> figures.computeIfPresent(cell, (same, figure) -> figure.weight(1)));
            return this;
        }

        void more(Cell cell, double than) {
            var more = unknown(-far, Rounding.STEP).weight(1);
            expression().lower(than).set(figures.get(cell), 1).set(more, -1);
        }

        private Variable unknown(double least, double most) {
            return model.newVariable("x" + model.countVariables()).lower(least).upper(most);
        }

        private Expression expression() {
            return model.newExpression("e" + model.countExpressions());
        }

        /** Whether there is an answer; every figure of it was seen then. */
        boolean answer(boolean most) {
            var result = most ? model.maximise() : model.minimise();
            var solution = new TreeMap<Cell, Double>();
            figures.forEach((cell, figure) -> solution.put(cell, result.doubleValue(model.indexOf(figure))));
            if (!result.getState().isFeasible() || !isSolution(solution)) {
                return false;
            }
            solution.forEach((cell, value) -> seen.merge(cell, new Range(value, value), Range::with));
            return true;
        }
    }

    /** The solver is not believed: only what fits every equation is a possibility. */
    private boolean isSolution(Map<Cell, Double> solution) {
        return solution.values().stream().allMatch(value -> value > -ALMOST)
                && equations.stream().allMatch(equation -> Math.abs(sum(equation, solution) - equation.sum()) < ALMOST);
    }

    private static double sum(Equation equation, Map<Cell, Double> solution) {
        return equation.factors().entrySet().stream()
                .mapToDouble(factor -> factor.getValue() * solution.getOrDefault(factor.getKey(), 0.0))
                .sum();
    }
}
