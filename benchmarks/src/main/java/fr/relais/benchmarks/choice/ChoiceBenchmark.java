package fr.relais.benchmarks.choice;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import fr.relais.benchmarks.baseline.Board;
import fr.relais.benchmarks.baseline.FirstFit;
import fr.relais.benchmarks.baseline.Nearest;
import fr.relais.benchmarks.baseline.Optimum;
import fr.relais.benchmarks.baseline.Placements;
import fr.relais.benchmarks.baseline.Play;
import fr.relais.benchmarks.baseline.Policy;
import fr.relais.benchmarks.demand.Applicant;
import fr.relais.benchmarks.demand.Cell;
import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.demand.Story;
import fr.relais.benchmarks.demand.Vacancy;
import fr.relais.benchmarks.measure.Row;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.matching.Prices;
import fr.relais.placement.domain.scarcity.Pricing;

/**
 * Households placed, as a share of the optimum that knows the future: by the matcher, by plain ways of choosing (P4);
 * and whether any group fares worse by it (P6). No figure of time: the same on every machine.
 */
public final class ChoiceBenchmark {

    private static final double MEAN = .965;
    private static final double MOST_BEHIND = .03;

    /** Of a proposal that is told nobody for a twentieth of the time: what the matcher cannot do today. */
    private static final double UNTOLD = .05;

    private static final String RELAIS = "Relais";
    private static final String FIRST = "first fit";
    private static final String NEAREST = "nearest";

    /** How much is played: each cell with each seed. */
    public record Size(int vacancies, List<Cell> cells, List<Long> seeds, int smallestGroup) {

        public static final Size FULL = new Size(1_000, Cell.ALL, List.of(1L, 2L, 3L, 4L, 5L), 300);

        /** To see that it works. */
        public static final Size TINY = new Size(60, List.of(new Cell(.3, 1.3), new Cell(.8, 1.0)), List.of(1L), 20);
    }

    private final Size size;
    private final PrintStream out;
    private final FrenchMap map = FrenchMap.read();
    private final Map<String, List<Double>> shares = new LinkedHashMap<>();
    private final Map<String, Groups> groups = new LinkedHashMap<>();

    public ChoiceBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    /** Plays, and says what came of it. Fails when a choice breaks a rule. */
    public List<Row> run() {
        for (var cell : size.cells()) {
            size.seeds().forEach(seed -> play(cell, seed));
        }
        var rows = new ArrayList<Row>();
        var beside = String.format(Locale.ROOT, "first fit %.4f, nearest %.4f", mean(FIRST), mean(NEAREST));
        rows.add(Row.of(
                "P4 placed / optimum, mean", share(mean(RELAIS)), beside, "at least 0.965", mean(RELAIS) >= MEAN));
        rows.add(Row.shown(
                "P4 worst of all",
                share(worst(RELAIS)),
                String.format(Locale.ROOT, "first fit %.4f, nearest %.4f", worst(FIRST), worst(NEAREST))));
        var closed = (mean(RELAIS) - mean(FIRST)) / (1 - mean(FIRST));
        rows.add(Row.shown("P4 gap to the optimum closed, beside first fit", share(closed), ""));
        shares.keySet().stream()
                .filter(name -> !List.of(RELAIS, FIRST, NEAREST).contains(name))
                .forEach(name -> rows.add(Row.shown("P4 " + name + ", mean", share(mean(name)), "")));
        rows.add(behind());
        return rows;
    }

    private Row behind() {
        var ours = groupsOf(RELAIS).all(size.smallestGroup());
        ours.forEach(group -> out.printf(Locale.ROOT, "  %s%n", group));
        var beside = groups.entrySet().stream()
                .filter(policy -> !policy.getKey().equals(RELAIS))
                .map(policy -> policy.getKey() + " "
                        + policy.getValue().all(size.smallestGroup()).get(0))
                .collect(Collectors.joining("; "));
        return Row.of(
                "P6 group that is most behind the optimum",
                ours.get(0).toString(),
                beside,
                "at most 3.0",
                ours.get(0).points() <= MOST_BEHIND);
    }

    private Groups groupsOf(String policy) {
        return groups.computeIfAbsent(policy, first -> new Groups(map));
    }

    private void play(Cell cell, long seed) {
        var board = new Board(Story.draw(map, cell, size.vacancies(), seed), map.territory());
        var prices = prices(cell, seed);
        var optimum = Optimum.of(board);
        add(RELAIS, board, new RelaisPolicy(board, map.territory(), prices, 0), optimum);
        add(FIRST, board, new FirstFit(), optimum);
        add(NEAREST, board, new Nearest(board, map.territory()), optimum);
        add("without prices", board, new RelaisPolicy(board, map.territory(), Prices.CONSTANT, 0), optimum);
        add("price alone", board, new PriceOnly(board, prices), optimum);
        add("rearranged before it is told", board, new RelaisPolicy(board, map.territory(), prices, UNTOLD), optimum);
        out.printf(
                Locale.ROOT,
                "  %.0f %% national, scarcity %.1f, seed %d: of %d that could be placed %.4f, first fit %.4f, nearest %.4f%n",
                cell.national() * 100,
                cell.scarcity(),
                seed,
                optimum.count(),
                last(RELAIS),
                last(FIRST),
                last(NEAREST));
    }

    /** From another past of the same kind: who comes now is not in it. */
    private Prices prices(Cell cell, long seed) {
        var past = Story.draw(map, cell, size.vacancies(), -seed);
        var profiles = past.applicants().stream().map(Applicant::profile).toList();
        var units = past.vacancies().stream().map(Vacancy::centre).toList();
        return new Pricing(map.territory()).of(profiles, NationalIndex.EMPTY.with(units));
    }

    private void add(String name, Board board, Policy policy, Placements optimum) {
        var found = Play.of(board, policy);
        groupsOf(name).add(board, found, optimum);
        shares.computeIfAbsent(name, first -> new ArrayList<>()).add(found.count() / (double) optimum.count());
    }

    private List<Double> of(String name) {
        return shares.getOrDefault(name, List.of());
    }

    private double last(String name) {
        return of(name).get(of(name).size() - 1);
    }

    private double mean(String name) {
        return of(name).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private double worst(String name) {
        return of(name).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
