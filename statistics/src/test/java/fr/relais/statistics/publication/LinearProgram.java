package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Unknowns that are not negative, what is known of their sums, and the extremes of other sums. */
final class LinearProgram {

    private static final double FAR = 100_000;
    private static final double ALMOST = 1e-5;

    private enum Relationship {
        ZERO,
        NOT_NEGATIVE
    }

    private record Known(Sum sum, Relationship relationship) {}

    private final List<Known> known = new ArrayList<>();
    private int unknowns;

    Sum unknown() {
        return Sum.unknown(unknowns++);
    }

    void isZero(Sum sum) {
        known.add(new Known(sum, Relationship.ZERO));
    }

    void isNotNegative(Sum sum) {
        known.add(new Known(sum, Relationship.NOT_NEGATIVE));
    }

    /** The parts that have no unknown in common; each of the sums lies in one of them. */
    List<LinearProgram> parts(List<Sum> whole) {
        var part = new int[unknowns];
        for (var at = 0; at < unknowns; at++) {
            part[at] = at;
        }
        whole.forEach(sum -> join(part, sum));
        known.forEach(one -> join(part, one.sum()));
        var parts = new TreeMap<Integer, LinearProgram>();
        for (var one : known) {
            var program = one.sum().factors().isEmpty()
                    ? part[0]
                    : part[one.sum().factors().keySet().iterator().next()];
            parts.computeIfAbsent(program, any -> new LinearProgram()).add(one);
        }
        return List.copyOf(parts.values());
    }

    private void add(Known one) {
        known.add(one);
    }

    private static void join(int[] part, Sum sum) {
        if (!sum.factors().isEmpty()) {
            var joined = new TreeSet<Integer>();
            sum.factors().keySet().forEach(index -> joined.add(part[index]));
            for (var at = 0; at < part.length; at++) {
                if (joined.contains(part[at])) {
                    part[at] = joined.first();
                }
            }
        }
    }

    /** The unknowns that it knows something about. */
    TreeSet<Integer> about() {
        var about = new TreeSet<Integer>();
        known.forEach(one -> about.addAll(one.sum().factors().keySet()));
        return about;
    }

    /** One solution at which the sum is extreme, by unknown; empty where there is none at all. */
    Optional<Map<Integer, Double>> extreme(Sum sum, boolean most) {
        var model = new ExpressionsBasedModel();
        var unknowns = model(model);
        unknowns.forEach((index, unknown) -> unknown.weight(sum.factors().getOrDefault(index, 0.0)));
        return solution(most ? model.maximise() : model.minimise(), model, unknowns);
    }

    /** One solution in which as many of the sums as possible are so much above what is named. */
    Optional<Map<Integer, Double>> above(Map<Sum, Double> sums, double much) {
        var model = new ExpressionsBasedModel();
        var unknowns = model(model);
        sums.forEach((sum, named) -> {
            var above = model.newVariable("a" + model.countVariables())
                    .lower(-FAR)
                    .upper(much)
                    .weight(1);
            var expression = model.newExpression("s" + model.countExpressions()).lower(named - sum.number());
            sum.factors().forEach((index, factor) -> expression.set(unknowns.get(index), factor));
            expression.set(above, -1);
        });
        return solution(model.maximise(), model, unknowns);
    }

    private Map<Integer, Variable> model(ExpressionsBasedModel model) {
        var unknowns = new TreeMap<Integer, Variable>();
        about().forEach(index ->
                unknowns.put(index, model.newVariable("u" + index).lower(0).upper(FAR)));
        for (var at = 0; at < known.size(); at++) {
            var one = known.get(at);
            var expression = model.newExpression("k" + at).lower(-one.sum().number());
            one.sum().factors().forEach((index, factor) -> expression.set(unknowns.get(index), factor));
            if (one.relationship() == Relationship.ZERO) {
                expression.upper(-one.sum().number());
            }
        }
        return unknowns;
    }

    private Optional<Map<Integer, Double>> solution(
            Optimisation.Result result, ExpressionsBasedModel model, Map<Integer, Variable> unknowns) {
        var solution = new TreeMap<Integer, Double>();
        unknowns.forEach((index, unknown) -> solution.put(index, result.doubleValue(model.indexOf(unknown))));
        return result.getState().isFeasible() && fits(solution) ? Optional.of(solution) : Optional.empty();
    }

    /** The solver is not believed: only what fits everything that is known is a solution. */
    private boolean fits(Map<Integer, Double> solution) {
        return solution.values().stream().allMatch(value -> value > -ALMOST)
                && known.stream().allMatch(one -> {
                    var value = one.sum().at(solution);
                    return value > -ALMOST && (one.relationship() == Relationship.NOT_NEGATIVE || value < ALMOST);
                });
    }
}
