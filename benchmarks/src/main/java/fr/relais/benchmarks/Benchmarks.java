package fr.relais.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.benchmarks.batch.BatchBenchmark;
import fr.relais.benchmarks.choice.ChoiceBenchmark;
import fr.relais.benchmarks.demand.FrozenTree;
import fr.relais.benchmarks.exposures.ExposuresBenchmark;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.hold.WriteBenchmark;
import fr.relais.benchmarks.hold.WriteBenchmark.Result;
import fr.relais.benchmarks.hold.WriteBenchmark.Size;
import fr.relais.benchmarks.match.MatchBenchmark;
import fr.relais.benchmarks.measure.Row;
import fr.relais.benchmarks.national.NationalBenchmark;
import fr.relais.benchmarks.notices.BurstBenchmark;
import fr.relais.benchmarks.notices.NoticeBenchmark;
import fr.relais.benchmarks.notices.NoticeStage;
import fr.relais.benchmarks.notices.StreamBenchmark;
import fr.relais.benchmarks.rebuild.RebuildBenchmark;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.storm.Storm;
import fr.relais.embedded.Supervised;

/** Runs the benchmarks that are named, or all of them. Ends with 1 when one of them missed its mark. */
public final class Benchmarks {

    /** The first argument of a process that a benchmark starts; then the class to run, and its arguments. */
    public static final String PROCESS = "process";

    private static final Map<String, BooleanSupplier> ALL = all();

    /** What has been found so far, for one table at the end. */
    private static final List<Row> TABLE = new ArrayList<>();

    private Benchmarks() {}

    public static void main(String... arguments) throws ReflectiveOperationException {
        if (arguments.length > 0 && arguments[0].equals(PROCESS)) {
            Supervised.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        var asked = arguments.length == 0 ? List.copyOf(ALL.keySet()) : Arrays.asList(arguments);
        if (!ALL.keySet().containsAll(asked)) {
            System.err.println("There is: " + String.join(", ", ALL.keySet()));
            System.exit(2);
        }
        var missed = new ArrayList<String>();
        for (var name : asked) {
            if (!passes(name)) {
                missed.add(name);
            }
        }
        if (!TABLE.isEmpty()) {
            System.out.println();
            Row.print(TABLE, System.out);
            System.out.println("demand, baselines and optimum as frozen: " + FrozenTree.hash());
        }
        if (!missed.isEmpty()) {
            System.err.println("Missed: " + String.join(", ", missed));
        }
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static boolean passes(String name) {
        try {
            return Objects.requireNonNull(ALL.get(name)).getAsBoolean();
        } catch (Violation violation) {
            System.out.println("  " + violation.getMessage());
            return false;
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            return false;
        }
    }

    private static Map<String, BooleanSupplier> all() {
        var all = new LinkedHashMap<String, BooleanSupplier>();
        all.put(
                "national",
                () -> new NationalBenchmark(NationalBenchmark.Size.FULL, System.out)
                        .run()
                        .fastEnough());
        all.put("match", () -> tabled(new MatchBenchmark(MatchBenchmark.Size.FULL, System.out)::run));
        all.put("choice", () -> tabled(new ChoiceBenchmark(ChoiceBenchmark.Size.FULL, System.out)::run));
        all.put("batch", () -> tabled(new BatchBenchmark(BatchBenchmark.Size.FULL, System.out)::run));
        all.put("rebuild", () -> tabled(new RebuildBenchmark(RebuildBenchmark.Size.FULL, System.out)::run));
        all.put("exposures", () -> tabled(new ExposuresBenchmark(ExposuresBenchmark.Size.FULL, System.out)::run));
        all.put(
                "hold",
                () -> onStage(
                        stage -> WriteBenchmark.ofHold(Size.FULL, System.out).run(stage)));
        all.put(
                "vacancy",
                () -> onStage(
                        stage -> WriteBenchmark.ofVacancy(Size.FULL, System.out).run(stage)));
        all.put(
                "storm",
                () -> onStage(stage -> {
                    new Storm(Storm.FULL, System.out).run(stage);
                    return List.of();
                }));
        all.putAll(ofNotices());
        return all;
    }

    private static Map<String, BooleanSupplier> ofNotices() {
        var all = new LinkedHashMap<String, BooleanSupplier>();
        all.put("notices", () -> amongNotices(new NoticeBenchmark(NoticeBenchmark.Size.FULL, System.out)::run));
        all.put("streams", () -> amongNotices(new StreamBenchmark(StreamBenchmark.Size.FULL, System.out)::run));
        all.put("burst", () -> amongNotices(new BurstBenchmark(BurstBenchmark.Size.FULL, System.out)::run));
        return all;
    }

    private static boolean amongNotices(Function<NoticeStage, List<Row>> benchmark) {
        try (var scene = NoticeStage.start()) {
            return tabled(() -> benchmark.apply(scene));
        }
    }

    private static boolean tabled(Supplier<List<Row>> benchmark) {
        var rows = benchmark.get();
        TABLE.addAll(rows);
        return rows.stream().allMatch(Row::isFine);
    }

    private static boolean onStage(Function<Stage, List<Result>> benchmark) {
        try (var stage = Stage.start()) {
            return benchmark.apply(stage).stream().allMatch(Result::passes);
        }
    }
}
