package fr.relais.benchmarks.notices;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.benchmarks.measure.Row;
import fr.relais.benchmarks.notices.LiveStreams.Reader;
import fr.relais.contracts.Topics;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many notices at once, some of them twice and out of order: when nothing waits any more, each is in its inbox once,
 * and was mailed once where somebody is mailed. The service stands still until the broker has all of them.
 */
public final class BurstBenchmark {

    private static final String GROUP = "notification-service";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * How much is measured.
     *
     * @param toEach notices to each organisation, fewer than an inbox keeps
     * @param mailed every so-manyth organisation has somebody who is mailed
     */
    public record Size(int organisations, int toEach, int mailed) {

        public static final Size FULL = new Size(500, 20, 10);

        /** To see that it works. */
        public static final Size TINY = new Size(10, 20, 5);
    }

    private final Size size;
    private final PrintStream out;

    public BurstBenchmark(Size size, PrintStream out) {
        this.size = size;
        this.out = out;
    }

    public List<Row> run(NoticeStage scene) {
        var readers = scene.centres("centre-of-a-burst", size.organisations());
        var mailed = mailed(readers);
        mailed.forEach(scene::giveAddress);
        var burst = Burst.of(readers.stream().map(Reader::organisation).toList(), size.toEach(), 1);
        say(
                "Burst: %,d notices at once, %,d records",
                burst.notices().size(), burst.sent().size());
        var bootstrap = scene.stage().bootstrap();
        try (var offsets = new Offsets(bootstrap);
                var teller = new Teller(bootstrap, Topics.PLACEMENT_EVENTS)) {
            var from = offsets.ends(Topics.PLACEMENT_EVENTS);
            var aside = offsets.records(Topics.deadLetter(Topics.PLACEMENT_EVENTS));
            scene.mail().forget();
            scene.stage().<Boolean>whileServiceStandsStill(() -> send(burst, teller));
            var begin = System.nanoTime();
            var quiet = NoticeStage.becomes(PATIENCE, () -> offsets.lag(Topics.PLACEMENT_EVENTS, GROUP) == 0);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            say("  %s after %.1f s", quiet ? "done" : "given up", seconds(took));
            var urgent = urgent(burst, mailed);
            NoticeStage.becomes(PATIENCE, () -> scene.mail().count() >= urgent);
            NoticeStage.pause(SETTLE);
            return List.of(
                    inboxes(scene, readers, burst),
                    left(
                            offsets.lag(Topics.PLACEMENT_EVENTS, GROUP),
                            offsets.records(Topics.deadLetter(Topics.PLACEMENT_EVENTS)) - aside),
                    mails(scene.mail(), urgent),
                    time(burst, took, offsets.drain(from)));
        }
    }

    private List<Reader> mailed(List<Reader> readers) {
        var mailed = new ArrayList<Reader>();
        for (var number = 0; number < readers.size(); number += size.mailed()) {
            mailed.add(readers.get(number));
        }
        return mailed;
    }

    private static boolean send(Burst burst, Teller teller) {
        burst.sent().forEach(teller::tell);
        teller.settle();
        return true;
    }

    private static int urgent(Burst burst, List<Reader> mailed) {
        var told = mailed.stream().map(Reader::organisation).collect(Collectors.toSet());
        return (int) burst.notices().stream()
                .filter(notice -> notice.isUrgent() && told.contains(notice.organisation()))
                .count();
    }

    private Row inboxes(NoticeStage scene, List<Reader> readers, Burst burst) {
        var due = burst.due();
        var lost = 0L;
        var doubled = 0L;
        var strange = 0L;
        for (var reader : readers) {
            var expected = Set.copyOf(Objects.requireNonNull(due.get(reader.organisation())));
            var shown = shown(scene.inboxOf(reader));
            var once = new HashSet<>(shown);
            doubled += shown.size() - once.size();
            lost += expected.stream().filter(one -> !once.contains(one)).count();
            strange += once.stream().filter(one -> !expected.contains(one)).count();
        }
        return Row.of(
                "burst: %,d notices, %,d of them twice, in %,d inboxes"
                        .formatted(
                                burst.notices().size(),
                                burst.sent().size() - burst.notices().size(),
                                size.organisations()),
                "%,d lost, %,d doubled, %,d of others".formatted(lost, doubled, strange),
                "",
                "none of each",
                lost == 0 && doubled == 0 && strange == 0);
    }

    private static List<String> shown(String inbox) {
        var shown = new ArrayList<String>();
        JSON.readTree(inbox)
                .path("items")
                .forEach(item -> shown.add(item.path("reference").asString() + "/"
                        + item.path("kind").asString()));
        return shown;
    }

    private static Row left(long lag, long aside) {
        return Row.of(
                "burst: what is left on the broker",
                "%,d to be done, %,d put aside".formatted(lag, aside),
                "",
                "none",
                lag == 0 && aside == 0);
    }

    private static Row mails(MailAcceptor mail, int urgent) {
        var taken = mail.count();
        return Row.of(
                "burst: mail of %,d urgent ones".formatted(urgent),
                "%,d lost, %,d doubled".formatted(urgent - taken, mail.again()),
                "",
                "none of each",
                taken == urgent && mail.again() == 0);
    }

    private static Row time(Burst burst, Duration took, Duration bare) {
        return Row.shown(
                "burst: until nothing waits",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %,.0f records a second",
                        seconds(took),
                        burst.sent().size() / seconds(took)),
                String.format(Locale.ROOT, "read and thrown away in %.2f s", seconds(bare)));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
