package fr.relais.benchmarks.notices;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.measure.Delays;
import fr.relais.benchmarks.measure.Row;
import fr.relais.benchmarks.notices.LiveStreams.Reader;
import fr.relais.contracts.NotificationMessages;
import fr.relais.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes from a notice that the broker has to its inbox, to a live stream and to the mail server, while
 * notices come one after the other; beside what a record of the same size takes through the broker alone, in turns.
 */
public final class NoticeBenchmark {

    private static final String BARE = "raw.notices";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * How much is measured.
     *
     * @param organisations each with one live stream and one address
     * @param rate notices in a second; as many bare records beside them
     * @param warmUp notices that are not counted; the others begin when nothing of them is on its way any more
     * @param notices those that are
     */
    public record Size(int organisations, int rate, int warmUp, int notices) {

        public static final Size FULL = new Size(200, 50, 6_000, 3_000);

        /** To see that it works; the figures of so few say nothing. */
        public static final Size TINY = new Size(8, 20, 8, 40);
    }

    private final Size size;
    private final PrintStream out;
    private final Map<String, Long> filed = new ConcurrentHashMap<>();
    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final Map<String, Long> consumed = new ConcurrentHashMap<>();

    public NoticeBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    public List<Row> run(NoticeStage scene) {
        say("Notices: from the broker to inbox, live stream and mail server");
        say(
                "  %,d a second, into %,d inboxes; load of the machine %.1f",
                size.rate(),
                size.organisations(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var stage = scene.stage();
        var readers = scene.centres("centre-of-notices", size.organisations());
        readers.forEach(scene::giveAddress);
        stage.makeTopics(BARE);
        var bootstrap = stage.bootstrap();
        try (var streams = new LiveStreams(stage.servicePort(), readers.size(), this::show);
                var inboxes = new Tail(bootstrap, Topics.NOTIFICATION_EVENTS, this::file);
                var records = new Tail(bootstrap, BARE, (one, now) -> consumed.put(Tail.header(one, "ce_id"), now));
                var teller = new Teller(bootstrap, Topics.PLACEMENT_EVENTS);
                var bare = new Teller(bootstrap, BARE);
                var processes = stage.processes()) {
            streams.open(readers);
            scene.mail().forget();
            var random = new Random(1);
            tell(notices(readers, size.warmUp(), random), teller, bare);
            await(scene, size.warmUp());
            var counted = notices(readers, size.notices(), random);
            var before = processes.now();
            tell(counted, teller, bare);
            await(scene, size.warmUp() + size.notices());
            say("  CPU a notice  %s", micros(processes.since(before)));
            return rows(scene, counted, teller, bare);
        }
    }

    private void show(LiveStream stream, long number, long nanos) {
        shown.putIfAbsent(Stored.item(stream.organisation(), number), nanos);
    }

    /** What says that something was filed is sent when it is durable, and so comes later than it could be read. */
    private void file(ConsumerRecord<String, byte[]> message, long nanos) {
        if (Tail.header(message, "ce_type").equals(NotificationMessages.NOTICE_FILED)) {
            var number = JSON.readTree(message.value()).path("item").asString();
            filed.putIfAbsent(Stored.item(message.key(), Long.parseLong(number)), nanos);
        }
    }

    private static List<Notice> notices(List<Reader> readers, int howMany, Random random) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> readers.get(number % readers.size()).organisation())
                .map(organisation -> Notice.ofAnOffer(organisation, random))
                .toList();
    }

    /** All of them, each at its time; between two of them a bare record of the same bytes. */
    private void tell(List<Notice> notices, Teller teller, Teller bare) {
        var half = Duration.ofSeconds(1).toNanos() / size.rate() / 2;
        var due = System.nanoTime();
        for (var notice : notices) {
            waitUntil(due);
            teller.tell(notice);
            waitUntil(due + half);
            bare.tell(notice);
            due += 2 * half;
        }
        teller.settle();
        bare.settle();
    }

    private static void waitUntil(long due) {
        for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
    }

    private void await(NoticeStage scene, int all) {
        var mail = scene.mail();
        if (!NoticeStage.becomes(
                PATIENCE,
                () -> filed.size() >= all && shown.size() >= all && consumed.size() >= all && mail.count() >= all)) {
            throw new Violation("of %,d notices %,d were filed, %,d shown, %,d mailed; of the bare ones %,d read"
                    .formatted(all, filed.size(), shown.size(), mail.count(), consumed.size()));
        }
    }

    /** When something had come of a notice; null when nothing did. */
    private interface Moment {
        @Nullable
        Long of(Notice notice);
    }

    /** What is counted, how the broker got it, and what the broker alone takes. */
    private record Measured(List<Notice> notices, Teller teller, Delays roundTrip) {}

    private List<Row> rows(NoticeStage scene, List<Notice> notices, Teller teller, Teller bare) {
        var stored = Stored.in(scene.stage());
        var mailed = scene.mail().accepted();
        var roundTrip = delays(notices, notice -> consumed.get(notice.id().toString()), bare::begun);
        say("  bare          %s", roundTrip);
        var measured = new Measured(notices, teller, roundTrip);
        return List.of(
                row("inbox", 250, measured, notice -> at(filed, stored.items().get(notice.id()))),
                row(
                        "live stream",
                        250,
                        measured,
                        notice -> at(shown, stored.items().get(notice.id()))),
                row(
                        "mail server",
                        1_000,
                        measured,
                        notice -> at(mailed, stored.mails().get(notice.id()))));
    }

    private static @Nullable Long at(Map<String, Long> moments, @Nullable String what) {
        return what == null ? null : moments.get(what);
    }

    /** The mark is on the time since the broker had it; the ratio compares what begins with the sending, in both. */
    private Row row(String where, int mark, Measured measured, Moment arrived) {
        var sinceCommit = delays(measured.notices(), arrived, measured.teller()::committed);
        var sinceSent = delays(measured.notices(), arrived, measured.teller()::begun);
        say("  %-13s %s", where, sinceCommit);
        return Row.of(
                "notices: from the broker to the " + where,
                sinceCommit.toString(),
                String.format(
                        Locale.ROOT,
                        "bare round trip %s; %.1f times that at p99",
                        measured.roundTrip(),
                        sinceSent.millisAt(99) / measured.roundTrip().millisAt(99)),
                "p99 under " + mark + " ms",
                sinceCommit.millisAt(99) < mark);
    }

    private static Delays delays(List<Notice> notices, Moment arrived, ToLongFunction<Notice> begun) {
        return Delays.of(
                notices.stream().map(notice -> since(notice, arrived, begun)).toList());
    }

    private static long since(Notice notice, Moment arrived, ToLongFunction<Notice> begun) {
        var then = arrived.of(notice);
        if (then == null) {
            throw new Violation("a notice came as another one");
        }
        return then - begun.applyAsLong(notice);
    }

    /** Of each process, the bare records among it. */
    private String micros(Map<String, Long> nanos) {
        return nanos.entrySet().stream()
                .map(process -> "%s %,d us".formatted(process.getKey(), process.getValue() / 1_000 / size.notices()))
                .collect(Collectors.joining(", "));
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
