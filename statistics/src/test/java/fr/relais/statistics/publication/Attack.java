package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.TableSet;

/**
 * Somebody who has publications, the method note and a solver, and looks for true counts. He knows that true counts add
 * up over tables and years, that rounded ones do too, how far the two may lie apart, and that a number which rounding
 * cannot have given is a true count.
 */
final class Attack {

    private static final double ALMOST = 1e-4;
    private static final int STEP = 5;
    private static final int OFF = 4;
    private static final int TOTAL_OFF = 2;

    /** What he found out, of which cell. */
    record Found(What what, Cell cell) {}

    enum What {
        TRUE_COUNT,
        HIDDEN_NUMBER,
        CONTRADICTION
    }

    private record Question(What what, Cell cell, Sum sum) {}

    private final LinearProgram program = new LinearProgram();
    private final Map<Cell, Sum> counts = new TreeMap<>();
    private final Map<Cell, Sum> rounded = new TreeMap<>();
    private final List<Publication> held;
    private final Numbers reading;

    private Attack(List<Publication> held, Numbers reading) {
        this.held = held;
        this.reading = reading;
    }

    /** How he takes a printed number. */
    enum Numbers {
        ROUNDED_OR_TRUE_BY_THEIR_LOOK,
        ROUNDED,
        TRUE
    }

    static List<Found> on(List<Publication> held) {
        return on(held, Numbers.ROUNDED_OR_TRUE_BY_THEIR_LOOK);
    }

    static List<Found> on(List<Publication> held, Numbers reading) {
        return new Attack(held, reading).found();
    }

    private List<Found> found() {
        var cells = new TreeSet<Cell>();
        held.forEach(publication -> cells.addAll(publication.figures().keySet()));
        cells.stream().filter(cell -> cell.period() instanceof Quarter).forEach(this::quarter);
        cells.stream().filter(cell -> cell.period() instanceof CalendarYear).forEach(this::year);
        cells.stream()
                .map(Cell::period)
                .distinct()
                .forEach(period -> TableSet.current()
                        .tables()
                        .forEach(table -> table.whole().ifPresent(whole -> {
                            if (period instanceof Quarter) {
                                addsUp(
                                        table.series().stream()
                                                .map(one -> new Cell(one, period))
                                                .toList(),
                                        new Cell(whole, period));
                            }
                        })));
        return answers(questions());
    }

    private void quarter(Cell cell) {
        var off = program.unknown();
        program.isNotNegative(Sum.of(2 * OFF).minus(off));
        var printed = new TreeSet<>(numbers(cell, true));
        var number = printed.size() == 1 ? Sum.of(printed.first()) : program.unknown();
        var count = number.plus(off).plus(Sum.of(-OFF));
        program.isNotNegative(count);
        rounded.put(cell, number);
        counts.put(cell, count);
        know(cell);
    }

    private void year(Cell cell) {
        var quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(number ->
                        new Cell(cell.series(), new Quarter(cell.period().year(), number)))
                .toList();
        rounded.put(cell, quarters.stream().map(rounded::get).reduce(Sum.of(0), Sum::plus));
        counts.put(cell, quarters.stream().map(counts::get).reduce(Sum.of(0), Sum::plus));
        know(cell);
        if (cell.series().equals(TableSet.REQUESTS)) {
            var off = Sum.of(0);
            for (var quarter : quarters) {
                off = off.plus(counts.get(quarter)).minus(rounded.get(quarter));
                program.isNotNegative(Sum.of(TOTAL_OFF).minus(off));
                program.isNotNegative(Sum.of(TOTAL_OFF).plus(off));
            }
        }
    }

    private void know(Cell cell) {
        numbers(cell, true).forEach(number -> program.isZero(rounded.get(cell).minus(Sum.of(number))));
        numbers(cell, false).forEach(number -> program.isZero(counts.get(cell).minus(Sum.of(number))));
    }

    private void addsUp(List<Cell> parts, Cell whole) {
        program.isZero(
                parts.stream().map(counts::get).reduce(Sum.of(0), Sum::plus).minus(counts.get(whole)));
        program.isZero(
                parts.stream().map(rounded::get).reduce(Sum.of(0), Sum::plus).minus(rounded.get(whole)));
    }

    private List<Integer> numbers(Cell cell, boolean roundedOnes) {
        var numbers = new ArrayList<Integer>();
        for (var publication : held) {
            var figure = publication.figures().getOrDefault(cell, Figure.HIDDEN);
            figure.number().ifPresent(number -> {
                if (isRounded(number, publication.audience()) == roundedOnes) {
                    numbers.add(number);
                }
            });
        }
        return numbers;
    }

    private boolean isRounded(int number, Audience audience) {
        return switch (reading) {
            case ROUNDED_OR_TRUE_BY_THEIR_LOOK -> number % STEP == 0 && number >= audience.shownFrom();
            case ROUNDED -> true;
            case TRUE -> false;
        };
    }

    private List<Question> questions() {
        var questions = new ArrayList<Question>();
        counts.forEach((cell, sum) -> {
            questions.add(new Question(What.TRUE_COUNT, cell, sum));
            var hidden = numbers(cell, true).isEmpty() && numbers(cell, false).isEmpty();
            if (hidden) {
                questions.add(new Question(What.HIDDEN_NUMBER, cell, rounded.get(cell)));
            }
        });
        return questions;
    }

    private List<Found> answers(List<Question> questions) {
        var found = new ArrayList<Found>();
        var sums = questions.stream().map(Question::sum).toList();
        for (var part : program.parts(sums)) {
            var about = part.about();
            var asked = questions.stream()
                    .filter(question ->
                            about.containsAll(question.sum().factors().keySet()))
                    .filter(question -> !question.sum().factors().isEmpty())
                    .toList();
            found.addAll(new Search(part, asked).found());
        }
        questions.stream()
                .filter(question -> question.sum().factors().isEmpty())
                .forEach(question -> found.add(new Found(question.what(), question.cell())));
        return found;
    }

    /** One part of all that is known. A solution answers many questions at once. */
    private static final class Search {

        private final LinearProgram part;
        private final List<Question> open;
        private final Map<Question, double[]> seen = new HashMap<>();
        private boolean contradictory;

        Search(LinearProgram part, List<Question> asked) {
            this.part = part;
            this.open = new ArrayList<>(asked);
        }

        List<Found> found() {
            var cell = open.isEmpty()
                    ? new Cell(TableSet.REQUESTS, Synthetic.FIRST)
                    : open.get(0).cell();
            note(part.extreme(Sum.of(0), true));
            for (var before = Integer.MAX_VALUE; open.size() < before && !contradictory; ) {
                before = open.size();
                note(part.above(lowest(), STEP));
                note(part.extreme(open.stream().map(Question::sum).reduce(Sum.of(0), Sum::plus), false));
                open.removeIf(question -> isWide(question, seen.get(question)));
            }
            for (var question : List.copyOf(open)) {
                if (!contradictory && open.contains(question)) {
                    note(part.extreme(question.sum(), true));
                    note(part.extreme(question.sum(), false));
                    open.removeIf(one -> isWide(one, seen.get(one)));
                }
            }
            return contradictory
                    ? List.of(new Found(What.CONTRADICTION, cell))
                    : open.stream()
                            .map(one -> new Found(one.what(), one.cell()))
                            .toList();
        }

        private Map<Sum, Double> lowest() {
            var lowest = new HashMap<Sum, Double>();
            open.forEach(question -> lowest.put(question.sum(), seen.get(question)[0]));
            return lowest;
        }

        private void note(Optional<Map<Integer, Double>> solution) {
            contradictory |= solution.isEmpty();
            solution.ifPresent(point -> open.forEach(question -> {
                var value = question.sum().at(point);
                var range = seen.computeIfAbsent(question, any -> new double[] {value, value});
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }));
        }

        private static boolean isWide(Question question, double[] range) {
            return question.what() == What.TRUE_COUNT
                    ? Math.ceil(range[0] - ALMOST) < Math.floor(range[1] + ALMOST)
                    : range[1] - range[0] >= STEP - ALMOST;
        }
    }
}
