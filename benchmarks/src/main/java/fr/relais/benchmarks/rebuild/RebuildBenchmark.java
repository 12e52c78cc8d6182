package fr.relais.benchmarks.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.match.Network;
import fr.relais.benchmarks.measure.OwnCpu;
import fr.relais.benchmarks.measure.Ratio;
import fr.relais.benchmarks.measure.Ratio.Pair;
import fr.relais.benchmarks.measure.Row;
import fr.relais.benchmarks.stage.Broker;
import fr.relais.contracts.Topics;
import fr.relais.placement.adapter.kafka.IndexRebuild;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitAvailability;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The index built again from the compacted topic by the reader of placement-service (P15), beside a consumer that polls
 * the same topic and discards it; the CPU time of this process, its collectors and compilers too.
 */
public final class RebuildBenchmark {

    private static final double MOST_SECONDS_A_MILLION = 4;
    private static final int UNITS_OF_A_CENTRE = 10;
    private static final Duration POLL = Duration.ofMillis(250);

    /**
     * How much is read, and how often.
     *
     * @param units in all, ten to a centre: with fifty beds it is as large as those of the {@code national} benchmark
     * @param warmUp turns that are not counted
     */
    public record Size(int units, int warmUp, int turns) {

        public static final Size FULL = new Size(1_000_000, 1, 5);

        /** To see that it works. */
        public static final Size TINY = new Size(2_000, 0, 1);
    }

    private final Size size;
    private final PrintStream out;

    public RebuildBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    /** Measures, and says what came of it. Fails when a centre is missing or differs. */
    public List<Row> run() {
        try (var broker = Broker.start(Topics.CAPACITY_AVAILABILITY)) {
            var centres =
                    centres(Network.draw(FrenchMap.read(), size.units(), 1).centres());
            announce(broker, centres);
            return measure(broker, centres);
        }
    }

    /** Ten neighbours in the list are one centre, where the first of them is. */
    private static List<CentreAvailability> centres(CentreAvailability[] ofOneUnit) {
        var centres = new ArrayList<CentreAvailability>();
        for (var from = 0; from < ofOneUnit.length; from += UNITS_OF_A_CENTRE) {
            var units = Arrays.stream(ofOneUnit, from, Math.min(ofOneUnit.length, from + UNITS_OF_A_CENTRE))
                    .flatMap(centre -> centre.units().stream())
                    .toList();
            centres.add(with(ofOneUnit[from], units));
        }
        return centres;
    }

    private static CentreAvailability with(CentreAvailability centre, List<UnitAvailability> units) {
        return new CentreAvailability(
                centre.centre(),
                centre.organisation(),
                centre.departement(),
                centre.active(),
                centre.compromised(),
                centre.quotaLeft(),
                centre.version(),
                units);
    }

    private void announce(Broker broker, List<CentreAvailability> centres) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrap(), "acks", "all", "linger.ms", 20);
        var acknowledged = new AtomicInteger();
        var bytes = 0L;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var centre : centres) {
                var record = Announced.record(centre);
                bytes += record.value().length;
                var unused =
                        producer.send(record, (metadata, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
            }
        }
        if (acknowledged.get() != centres.size()) {
            throw new Violation("a record was not acknowledged");
        }
        out.printf(Locale.ROOT, "  %,d records of %d bytes%n", centres.size(), bytes / centres.size());
    }

    private List<Row> measure(Broker broker, List<CentreAvailability> centres) {
        var pairs = new ArrayList<Pair>();
        var same = new ArrayList<Pair>();
        for (var turn = -size.warmUp(); turn < size.turns(); turn++) {
            var bare = seconds(() -> drain(broker, centres.size()));
            var one = seconds(() -> rebuild(broker, centres));
            var other = seconds(() -> rebuild(broker, centres));
            bare += seconds(() -> drain(broker, centres.size()));
            out.printf(
                    Locale.ROOT,
                    "  %s CPU seconds a million: bare %.2f, index %.2f and %.2f%n",
                    turn < 0 ? "warm-up," : "counted,",
                    million(bare / 2),
                    million(one),
                    million(other));
            if (turn >= 0) {
                pairs.add(new Pair((one + other) / 2, bare / 2));
                same.add(turn % 2 == 0 ? new Pair(one, other) : new Pair(other, one));
            }
        }
        return rows(pairs, Ratio.of(same));
    }

    private List<Row> rows(List<Pair> pairs, Ratio same) {
        var ours = million(Ratio.median(pairs, Pair::over));
        var beside = String.format(
                Locale.ROOT,
                "poll and discard %.2f: %.2f times; same/same %.3f",
                million(Ratio.median(pairs, Pair::under)),
                Ratio.of(pairs).value(),
                same.value());
        var name = "P15 index from the topic, CPU seconds a million units";
        var certain = ours * same.doubt();
        var found = String.format(Locale.ROOT, "%.2f, at most %.2f", ours, certain);
        return List.of(Row.of(name, found, beside, "at most 4.0", certain <= MOST_SECONDS_A_MILLION)
                .unless(same.differs()));
    }

    private double million(double seconds) {
        return seconds * 1e6 / size.units();
    }

    /** Without what it takes to look at the outcome afterwards. */
    private static double seconds(DoubleSupplier work) {
        var begin = OwnCpu.ofProcess();
        var looking = work.getAsDouble();
        return (OwnCpu.ofProcess() - begin) / 1e9 - looking;
    }

    private double rebuild(Broker broker, List<CentreAvailability> centres) {
        try {
            var index = IndexRebuild.read(() -> consumer(broker));
            var begin = OwnCpu.ofThread();
            check(index, centres);
            return (OwnCpu.ofThread() - begin) / 1e9;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }

    /** Every centre is there, and one of ten is looked at whether it is as it was announced. */
    private static void check(NationalIndex index, List<CentreAvailability> centres) {
        if (index.size() != centres.size()) {
            throw new Violation("a centre is missing");
        }
        for (var at = 0; at < centres.size(); at += 10) {
            var centre = centres.get(at);
            if (!index.find(centre.centre()).orElseThrow().equals(centre)) {
                throw new Violation("a centre is not as it was announced");
            }
        }
    }

    private static double drain(Broker broker, int records) {
        var seen = 0;
        try (var consumer = consumer(broker)) {
            var partitions = consumer.partitionsFor(Topics.CAPACITY_AVAILABILITY).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                seen += consumer.poll(POLL).count();
            }
        }
        if (seen != records) {
            throw new Violation("a record was not read");
        }
        return 0;
    }

    /** With the settings of placement-service. */
    private static Consumer<String, byte[]> consumer(Broker broker) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", broker.bootstrap());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("fetch.max.wait.ms", 250);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
