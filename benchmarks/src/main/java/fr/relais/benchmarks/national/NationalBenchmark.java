package fr.relais.benchmarks.national;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import fr.relais.capacity.application.CapacityOverview;
import fr.relais.capacity.application.CapacityQuestion;
import fr.relais.capacity.application.CapacityQuestion.By;
import fr.relais.capacity.application.NationalCapacity;
import fr.relais.capacity.application.ReadCapacityUseCase;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.Taken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The national view of {@code GET /v1/capacity}: answers, written as JSON, while centres go on announcing changes;
 * beside a recount of all records in the same run. Fails when the two differ.
 */
public final class NationalBenchmark {

    private static final Duration SILENCE = Duration.ofDays(7);
    private static final long PAUSE_BETWEEN_CHANGES = Duration.ofMillis(2).toNanos();
    private static final double MOST_MILLIS = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<CapacityQuestion> QUESTIONS = List.of(
            CapacityQuestion.by(By.DEPARTEMENT),
            CapacityQuestion.by(By.REGION),
            CapacityQuestion.by(By.PUBLIC),
            CapacityQuestion.by(By.KIND),
            new CapacityQuestion(By.DEPARTEMENT, null, DurationClass.SHORT, Taken.WITH_CHILDREN));

    /** How much is counted, and how often. */
    public record Size(int centres, int bedsEach, int warmUp, int answers, int recounts) {

        public static final Size FULL = new Size(20_000, 50, 300, 3_000, 60);
    }

    /** What was found. */
    public record Result(double viewP99, double recountP99, long bytes) {

        public boolean fastEnough() {
            return viewP99 < MOST_MILLIS;
        }
    }

    private final Size size;
    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();
    private final NationalCapacity capacity =
            new NationalCapacity(new FreshnessTimes(SILENCE, Duration.ofHours(6)), clock);
    private final Places places = Places.read();
    private final ReadCapacityUseCase readCapacity =
            new ReadCapacityUseCase(capacity, places.territory(), () -> Scarcities.NONE);
    private final Country country = new Country(places.codes(), clock.instant());
    private volatile boolean changing = true;
    private volatile long changed;

    public NationalBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    public Result run() {
        say("National view: %,d centres, %,d beds", size.centres(), size.centres() * size.bedsEach());
        var before = usedMemory();
        var centres = new ArrayList<>(country.centres(size.centres(), size.bedsEach()));
        var begin = System.nanoTime();
        capacity.announced(centres);
        capacity.hasCaughtUp();
        answer(0);
        say("  built in      %6.0f ms", millisSince(begin));
        var bytes = usedMemory() - before;
        say(
                "  in memory     %6.1f MB, %.0f bytes a bed",
                bytes / 1e6, (double) bytes / size.centres() / size.bedsEach());
        var result = whileCentresChange(centres, bytes);
        requireEqual(centres);
        return result;
    }

    private Result whileCentresChange(List<AnnouncedCentre> centres, long bytes) {
        var changes = new Thread(() -> changeForever(centres), "changes");
        changes.start();
        try {
            Latencies.of(size.warmUp(), () -> answer(0));
            var view = Latencies.of(size.answers(), new Round()::next);
            Latencies.of(size.recounts() / 4 + 1, () -> recount(centres));
            var recount = Latencies.of(size.recounts(), () -> recount(centres));
            return report(new Result(view.millisAt(0.99), recount.millisAt(0.99), bytes), view, recount);
        } finally {
            changing = false;
            join(changes);
        }
    }

    private Result report(Result result, Latencies view, Latencies recount) {
        say("  changes       %6d while measured", changed);
        say("  view          %s", view);
        say("  recount       %s", recount);
        say(
                "  ratio         %6.1f at p99, %.1f at p50, %.1f by CPU",
                result.recountP99() / result.viewP99(),
                recount.millisAt(0.5) / view.millisAt(0.5),
                recount.cpuMillis() / view.cpuMillis());
        say("  p99 < 50 ms   %s", result.fastEnough() ? "yes" : "NO");
        return result;
    }

    /** Asks one question after the other. */
    private final class Round {

        private int asked;

        int next() {
            return answer(asked++);
        }
    }

    private int answer(int number) {
        return JSON.writeValueAsBytes(ask(QUESTIONS.get(number % QUESTIONS.size()))).length;
    }

    private CapacityOverview ask(CapacityQuestion question) {
        return Objects.requireNonNull(readCapacity.handle(question).block(), "the view has caught up");
    }

    private int recount(List<AnnouncedCentre> centres) {
        List<AnnouncedCentre> all;
        synchronized (centres) {
            all = List.copyOf(centres);
        }
        return JSON.writeValueAsBytes(NaiveRecount.byDepartement(all, clock.instant(), SILENCE)).length;
    }

    private void changeForever(List<AnnouncedCentre> centres) {
        for (var number = 0; changing; number = (number + 7919) % centres.size()) {
            synchronized (centres) {
                var next = country.changed(centres.get(number));
                centres.set(number, next);
                capacity.announced(List.of(next));
            }
            changed = changed + 1;
            LockSupport.parkNanos(PAUSE_BETWEEN_CHANGES);
        }
    }

    /** What the view answers is what a recount finds at the same moment, bed by bed. */
    private void requireEqual(List<AnnouncedCentre> centres) {
        var overview = ask(CapacityQuestion.by(By.DEPARTEMENT));
        var recount = NaiveRecount.byDepartement(centres, overview.at(), SILENCE);
        for (var row : overview.rows()) {
            var counted = recount.getOrDefault(row.code(), Map.of());
            for (var status : BedStatus.values()) {
                var beds = row.count().byStatus().getOrDefault(status, 0L);
                if (!beds.equals(counted.getOrDefault(status, 0L))) {
                    throw new IllegalStateException("the view is not what a recount finds");
                }
            }
        }
        say("  equal to a recount at the end");
    }

    private static long usedMemory() {
        var runtime = Runtime.getRuntime();
        for (var time = 0; time < 3; time++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
