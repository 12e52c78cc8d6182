package fr.relais.benchmarks.notices;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.management.UnixOperatingSystemMXBean;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.measure.Row;
import fr.relais.benchmarks.notices.LiveStreams.Reader;
import fr.relais.contracts.Topics;

/**
 * So many live streams at once on the heap that the service has on a stage, 512 MiB: what they take of it, whether all
 * of them live, and whether a notice comes to those it is for and to nobody else.
 */
public final class StreamBenchmark {

    /** So many streams a service lets one account have. */
    private static final int A_READER = 3;

    /** Files that both sides need for other things. */
    private static final int OTHER_FILES = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double KIB = 1024;

    /**
     * How much is measured.
     *
     * @param idle how long nothing happens
     * @param heartbeat how often a stream says that it is alive
     */
    public record Size(int streams, Duration idle, Duration heartbeat) {

        public static final Size FULL = new Size(5_000, Duration.ofSeconds(60), Duration.ofSeconds(15));

        /** To see that it works, on a stage whose streams say every second that they live. */
        public static final Size TINY = new Size(20, Duration.ofSeconds(4), Duration.ofSeconds(1));

        /** Two fewer than are due: the first and the last may fall outside. */
        private int beats() {
            return Math.max((int) (idle.toMillis() / heartbeat.toMillis()) - 1, 1);
        }

        /** What a stage for it is told. */
        Map<String, String> settings() {
            return Map.of("RELAIS_STREAM_HEARTBEAT", heartbeat.toMillis() + "ms");
        }
    }

    private final Size size;
    private final PrintStream out;
    private final Queue<LiveStream> reached = new ConcurrentLinkedQueue<>();

    public StreamBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    public List<Row> run(NoticeStage scene) {
        say("Streams: %,d live streams at once", size.streams());
        requireFiles();
        var service = scene.stage().service();
        var readers = readers(scene);
        var without = LiveHeap.of(service);
        try (var streams = new LiveStreams(
                        scene.stage().servicePort(), size.streams(), (stream, number, nanos) -> reached.add(stream));
                var teller = new Teller(scene.stage().bootstrap(), Topics.PLACEMENT_EVENTS)) {
            streams.open(readers);
            say("  open          %,d", streams.open());
            var alive = stayAlive(streams);
            var with = LiveHeap.of(service);
            var told = tell(streams, teller);
            return List.of(idle(streams, alive, LiveHeap.ranOut(service)), heap(without, with), told);
        }
    }

    /** Each stream is a file on both sides; the service has the same limit, being started by this process. */
    private void requireFiles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            var most = system.getMaxFileDescriptorCount();
            say("  files         %,d a process at most (ulimit -n)", most);
            if (most < size.streams() + OTHER_FILES) {
                throw new Violation("so many streams need ulimit -n " + (size.streams() + OTHER_FILES));
            }
        }
    }

    private List<Reader> readers(NoticeStage scene) {
        var people = scene.centres("centre-of-streams", (size.streams() + A_READER - 1) / A_READER);
        var readers = new ArrayList<Reader>();
        for (var stream = 0; stream < size.streams(); stream++) {
            readers.add(people.get(stream / A_READER));
        }
        return readers;
    }

    /** How many have said often enough that they live. */
    private long stayAlive(LiveStreams streams) {
        var all = streams.all();
        var before = all.stream().map(LiveStream::beats).toList();
        NoticeStage.pause(size.idle());
        var alive = 0L;
        for (var number = 0; number < all.size(); number++) {
            if (all.get(number).beats() - before.get(number) >= size.beats()) {
                alive++;
            }
        }
        return alive;
    }

    private Row tell(LiveStreams streams, Teller teller) {
        var organisation = streams.all().get(size.streams() / 2).organisation();
        teller.tell(Notice.ofAnOffer(organisation, new Random(size.streams())));
        teller.settle();
        var due = streams.all().stream()
                .filter(stream -> stream.organisation().equals(organisation))
                .toList();
        var came = NoticeStage.becomes(PATIENCE, () -> reached.size() >= due.size());
        // Whoever else is woken would be by then.
        NoticeStage.pause(Duration.ofSeconds(1));
        var others = reached.stream().filter(stream -> !due.contains(stream)).count();
        return Row.of(
                "streams: one notice among them",
                "%,d reached, %,d of others".formatted(reached.size() - others, others),
                "",
                "the %,d streams of its organisation, no other".formatted(due.size()),
                came && others == 0 && reached.size() == due.size());
    }

    private Row idle(LiveStreams streams, long alive, boolean ranOut) {
        var open = streams.open();
        return Row.of(
                "streams: idle for %,d s".formatted(size.idle().toSeconds()),
                "%,d open, %,d alive%s".formatted(open, alive, ranOut ? ", out of memory" : ""),
                "",
                "all %,d, each with %d heartbeats at least".formatted(size.streams(), size.beats()),
                open == size.streams() && alive == size.streams() && !ranOut);
    }

    private Row heap(long without, long with) {
        return Row.shown(
                "streams: heap in use after a collection",
                String.format(
                        Locale.ROOT,
                        "%.1f MiB, %.1f KiB a stream",
                        with / KIB / KIB,
                        (with - without) / KIB / size.streams()),
                String.format(Locale.ROOT, "%.1f MiB without a stream", without / KIB / KIB));
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
