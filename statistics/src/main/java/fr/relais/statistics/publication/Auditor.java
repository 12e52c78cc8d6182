package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.relais.statistics.table.Cell;

/**
 * Reads what is about to be published, as somebody does who has only that, and says what he could compute. It knows no
 * count and nothing of how cells were chosen: it finds the least and the most that each hidden figure can be, by linear
 * programming over all tables, sums, quarters and years at once.
 */
final class Auditor {

    private final List<Publication> held;
    private final Reader reader;
    private final List<Leak> leaks = new ArrayList<>();

    private Auditor(List<Publication> held) {
        this.held = held;
        this.reader = new Reader(held);
    }

    /** What a reader could compute who holds all of these; empty where all is well. */
    static List<Leak> audit(List<Publication> held) {
        var auditor = new Auditor(held);
        held.forEach(auditor::numbers);
        auditor.contradictions();
        auditor.sums();
        return List.copyOf(auditor.leaks);
    }

    private void numbers(Publication publication) {
        var least = publication.audience().shownFrom();
        publication
                .figures()
                .forEach((cell, figure) -> figure.number().ifPresent(number -> {
                    if (number < least || number % Rounding.STEP != 0) {
                        leaks.add(new Leak(Leak.Kind.NOT_A_PRINTABLE_NUMBER, cell));
                    }
                }));
    }

    /** Nothing is ever said again otherwise to the same audience, and no number otherwise to anybody. */
    private void contradictions() {
        Map<Cell, Figure> numbers = new HashMap<>();
        Map<Audience, Map<Cell, Figure>> said = new HashMap<>();
        for (var publication : held) {
            var before = said.computeIfAbsent(publication.audience(), audience -> new HashMap<>());
            publication.figures().forEach((cell, figure) -> {
                var number = figure.number().isPresent() ? numbers.putIfAbsent(cell, figure) : null;
                var again = before.putIfAbsent(cell, figure);
                if ((number != null && !number.equals(figure)) || (again != null && !again.equals(figure))) {
                    leaks.add(new Leak(Leak.Kind.CONTRADICTS_EARLIER, cell));
                }
            });
        }
    }

    private void sums() {
        for (var group : groups(reader.equations())) {
            var cells = new TreeSet<Cell>();
            group.forEach(equation -> cells.addAll(equation.factors().keySet()));
            var about = group.get(0).about();
            if (cells.isEmpty()) {
                group.stream()
                        .filter(equation -> equation.sum() != 0)
                        .forEach(equation -> leaks.add(new Leak(Leak.Kind.DOES_NOT_ADD_UP, equation.about())));
            } else {
                possibilities(List.copyOf(cells), group, about);
            }
        }
    }

    private void possibilities(List<Cell> cells, List<Equation> equations, Cell about) {
        var possible = new Possibilities(cells, equations);
        if (!possible.exist()) {
            leaks.add(new Leak(Leak.Kind.DOES_NOT_ADD_UP, about));
            return;
        }
        possible.lookFor(this::isSafe)
                .forEach((cell, range) ->
                        leaks.add(new Leak(range.isOneFigure() ? Leak.Kind.DERIVABLE : Leak.Kind.NOT_ZERO, cell)));
    }

    private boolean isSafe(Cell cell, Possibilities.Range range) {
        return !range.isOneFigure() && (range.mayBeZero() || !isTooFew(cell));
    }

    /**
     * Hidden for its size from everybody; what is hidden for another's sake may be large, and zero need not be
     * possible.
     */
    private boolean isTooFew(Cell cell) {
        return held.stream()
                .map(publication -> publication.hidden().get(cell))
                .allMatch(reason -> reason == null || reason == Reason.TOO_FEW);
    }

    /** Equations that have no hidden cell in common say nothing about each other. */
    private static List<List<Equation>> groups(List<Equation> equations) {
        Map<Cell, Set<Cell>> together = new TreeMap<>();
        for (var equation : equations) {
            var joined = new TreeSet<>(equation.factors().keySet());
            equation.factors().keySet().forEach(cell -> joined.addAll(together.getOrDefault(cell, Set.of())));
            joined.forEach(cell -> together.put(cell, joined));
        }
        Map<Set<Cell>, List<Equation>> groups = new LinkedHashMap<>();
        for (var equation : equations) {
            var any = equation.factors().keySet().stream().findFirst();
            groups.computeIfAbsent(any.map(together::get).orElse(Set.of()), cells -> new ArrayList<>())
                    .add(equation);
        }
        return List.copyOf(groups.values());
    }
}
