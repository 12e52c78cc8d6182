package fr.relais.benchmarks.hold;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.benchmarks.measure.Processes;
import fr.relais.benchmarks.measure.Ratio;
import fr.relais.benchmarks.measure.Ratio.Pair;
import fr.relais.benchmarks.measure.Spin;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.stage.Template;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Topics;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * The CPU time of a write, of all processes that work for it, beside the bare database and broker operations it is made
 * of: P7a. Slices of both take turns, A B B A, on the same database and broker. The two slices of the service in each
 * turn are compared with each other too: how far the service may differ from itself is held against the figure, and
 * when it does differ, nothing was measured ({@code docs/decisions/0047}).
 */
public final class WriteBenchmark {

    /** The share of the bare operations that a write must reach. */
    private static final double GATE = 0.60;

    /** Not one of the seeds: a centre that comes twice under one id and version is not announced twice. */
    private static final long WARM_UP = -1;

    private static final int WARM_UP_OPERATIONS = 6_400;
    private static final int WARM_UP_RATE = 2_000;

    /**
     * How much is measured.
     *
     * @param operations in a slice; a multiple of twice the workers, so that one worker writes to one centre
     * @param rate how many begin in a second, in both arms
     * @param warmUp slices of both arms that are not counted, 6,400 operations each
     * @param idle how long it is watched doing nothing
     * @param settle before and after each slice; longer than the service waits before it looks at what is left to do
     * @param seeds one run each; the worst counts
     */
    public record Size(
            int turns, int operations, int rate, int warmUp, Duration idle, Duration settle, List<Long> seeds) {

        public static final Size FULL =
                new Size(10, 1_504, 300, 8, Duration.ofSeconds(5), Duration.ofMillis(2_500), List.of(1L, 2L, 3L));

        /** To see that it works; the figures of so few slices say nothing. */
        public static final Size TINY =
                new Size(1, 32, 100, 0, Duration.ofMillis(200), Duration.ofMillis(100), List.of(1L));
    }

    /** What one seed has shown. */
    public record Result(Ratio share, Ratio sameAgainstSame) {

        public boolean isVoid() {
            return sameAgainstSame.differs();
        }

        public boolean passes() {
            return !isVoid() && share.low() >= GATE;
        }
    }

    private final Write write;
    private final Size size;
    private final PrintStream out;

    private WriteBenchmark(Write write, Size size, PrintStream out) {
        this.write = write;
        this.size = size;
        this.out = out;
    }

    /** Of placing a hold. */
    public static WriteBenchmark ofHold(Size size, PrintStream out) {
        return new WriteBenchmark(Write.HOLD, size, out);
    }

    /** Of publishing a vacancy. */
    public static WriteBenchmark ofVacancy(Size size, PrintStream out) {
        return new WriteBenchmark(Write.VACANCY, size, out);
    }

    /** Measures each seed, and says what came of it. */
    public List<Result> run(Stage stage) {
        say("%s: CPU of the bare operations / CPU of the service (P7a)", write);
        var client = client(stage);
        try (client;
                var processes = stage.processes();
                var load = new Load(size.operations(), size.rate())) {
            say("  database embedded, one file, committed before the answer; broker Kafka, one replica");
            say(
                    "  write concern majority + journal, acks=all, %d a second, CPU time in %s",
                    size.rate(), processes.exact() ? "nanoseconds" : "hundredths of a second");
            return measure(stage, client, processes, load);
        }
    }

    private List<Result> measure(Stage stage, MongoClient client, Processes processes, Load load) {
        var template = Template.make(stage);
        var centres = client.getDatabase("capacity").getCollection("centres");
        var bare = client.getDatabase("raw").getCollection("centres");
        var once = new IndexOptions().unique(true);
        Mono.from(bare.createIndex(new Document("_id", 1).append("version", 1), once))
                .block();
        Mono.from(bare.createIndex(new Document("lookup.code", 1), once)).block();
        Mono.from(bare.insertOne(template.made(centres))).block();
        stage.makeTopics(RawArm.EVENTS, RawArm.STATES);
        try (var service = new ServiceArm(write, stage, template, centres);
                var raw = new RawArm(write, stage, template, bare, sample(stage, service, centres))) {
            warmUp(processes, raw, service);
            return size.seeds().stream()
                    .map(seed -> measure(new Slices(load, processes, size.settle(), seed), raw, service, seed))
                    .toList();
        }
    }

    /** Until the compilers of all processes have done their work, or nearly: as fast as it goes. */
    private void warmUp(Processes processes, Arm raw, Arm service) {
        try (var hurried = new Load(WARM_UP_OPERATIONS, WARM_UP_RATE)) {
            var slices = new Slices(hurried, processes, size.settle(), WARM_UP);
            for (var slice = 0; slice < size.warmUp(); slice++) {
                var bare = slices.measure(raw);
                var asked = slices.measure(service);
                say("  warm-up     bare %.0f = %s", bare.total(), spelt(bare.micros()));
                say("              service %.0f = %s", asked.total(), spelt(asked.micros()));
            }
        }
    }

    /** What the service stores and sends for one such write, so that the bare operations store and send the same. */
    private RawArm.Sample sample(Stage stage, ServiceArm service, MongoCollection<Document> centres) {
        try (var states = new EventReader(
                        stage.bootstrap(), Topics.CAPACITY_AVAILABILITY, CapacityMessages.AVAILABILITY);
                var once = new Load(Load.WORKERS * Arm.EACH, 100)) {
            states.open();
            service.prepare(once.operations(), 0);
            once.run(service);
            Slices.pause(Duration.ofSeconds(1));
            service.finish();
            var event = Objects.requireNonNull(service.events().last(), "an event");
            var stored = Mono.from(
                            centres.find(new Document("_id", event.key())).first())
                    .block();
            var state = Objects.requireNonNull(stored, "a centre").get("state", Document.class);
            var record = Objects.requireNonNull(states.last(), "a state record");
            say("  event %d bytes, state record %d", event.value().length, record.value().length);
            return new RawArm.Sample(state, event, record);
        }
    }

    private Result measure(Slices slices, RawArm raw, ServiceArm service, long seed) {
        var idle = slices.measureIdle(size.idle());
        var raws = new ArrayList<Slice>();
        var holds = new ArrayList<Slice>();
        var pairs = new ArrayList<Pair>();
        var same = new ArrayList<Pair>();
        var spins = new ArrayList<Long>();
        for (var turn = 0; turn < size.turns(); turn++) {
            spins.add(Spin.nanos());
            var four =
                    List.of(slices.measure(raw), slices.measure(service), slices.measure(service), slices.measure(raw));
            raws.add(four.get(0));
            raws.add(four.get(3));
            holds.add(four.get(1));
            holds.add(four.get(2));
            say(
                    "    turn %2d     bare %.0f %.0f service %.0f %.0f",
                    turn + 1,
                    four.get(0).total(),
                    four.get(3).total(),
                    four.get(1).total(),
                    four.get(2).total());
            pairs.add(new Pair(
                    four.get(0).total() + four.get(3).total(),
                    four.get(1).total() + four.get(2).total()));
            // Which of the two is called the first changes from turn to turn, as their order must not matter.
            same.add(new Pair(
                    four.get(1 + turn % 2).total(), four.get(2 - turn % 2).total()));
        }
        var result = new Result(Ratio.of(pairs), Ratio.of(same));
        report(seed, idle, raws, holds);
        say("    spin        %.2f ms, by which the bare operations are %.3f", median(spins), rawsBySpin(raws, spins));
        say("    same/same   %s%s", result.sameAgainstSame(), result.isVoid() ? "  VOID" : "");
        say("    share       %s  %s", result.share(), result.passes() ? "passes" : "DOES NOT PASS");
        return result;
    }

    private void report(long seed, Map<String, Double> idle, List<Slice> raws, List<Slice> holds) {
        say("  seed %d, %d slices of each, medians, CPU microseconds an operation", seed, raws.size());
        say("    idle        %s a second", spelt(idle));
        say("    bare        %.0f = %s", Ratio.median(raws, Slice::total), spelt(Slice.medians(raws)));
        say("    service     %.0f = %s", Ratio.median(holds, Slice::total), spelt(Slice.medians(holds)));
        say(
                "    answered    bare p50 %.1f p99 %.1f ms, service p50 %.1f p99 %.1f ms",
                Ratio.median(raws, Slice::p50),
                Ratio.median(raws, Slice::p99),
                Ratio.median(holds, Slice::p50),
                Ratio.median(holds, Slice::p99));
    }

    private static double median(List<Long> nanos) {
        return Ratio.median(nanos, each -> each / 1e6);
    }

    private static double rawsBySpin(List<Slice> raws, List<Long> spins) {
        return Ratio.median(raws, Slice::total) / 1e3 / median(spins);
    }

    private static String spelt(Map<String, Double> micros) {
        var parts = new ArrayList<String>();
        micros.forEach((name, value) -> parts.add(String.format(Locale.ROOT, "%s %.0f", name, value)));
        return String.join(" + ", parts);
    }

    /** As the service has it. */
    private static MongoClient client(Stage stage) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(stage.databaseUri()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(4, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64).minSize(2))
                .build());
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
