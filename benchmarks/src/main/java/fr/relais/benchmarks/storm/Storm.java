package fr.relais.benchmarks.storm;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.measure.Processes;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.stage.Template;
import io.netty.buffer.Unpooled;
import io.netty.util.CharsetUtil;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.Http2AllocationStrategy;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * So many holds asked for at the same moment, all for the last bed, over multiplexed connections: each is answered 200,
 * 409 or 429 within thirty seconds, and one wins. Anything else is a violation.
 *
 * <p>The service stands still until all of them are on their way: whoever asks shares a machine with it, and the first
 * would be answered before the last have asked.
 */
public final class Storm {

    public static final int FULL = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STREAMS_A_CONNECTION = 100;
    private static final int UNANSWERED = 0;
    private static final long LOOK_EVERY = Duration.ofMillis(10).toNanos();

    private final int callers;
    private final PrintStream out;
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    public Storm(int callers, PrintStream out) {
        this.callers = callers;
        this.out = out;
    }

    /** How many were answered with which status. */
    public Map<Integer, Long> run(Stage stage) {
        var connections = (callers + STREAMS_A_CONNECTION - 1) / STREAMS_A_CONNECTION;
        var provider = ConnectionProvider.builder("storm")
                .allocationStrategy(Http2AllocationStrategy.builder()
                        .minConnections(connections)
                        .maxConnections(connections)
                        .maxConcurrentStreams(STREAMS_A_CONNECTION)
                        .build())
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(PATIENCE)
                .build();
        try (var processes = stage.processes()) {
            var client = HttpClient.create(provider)
                    .protocol(HttpProtocol.H2C)
                    .host("127.0.0.1")
                    .port(stage.servicePort())
                    .headers(headers -> headers.set("Authorization", "Bearer " + stage.token("SERVICE", ""))
                            .set("Content-Type", "application/json"));
            return run(stage, client, processes);
        } finally {
            provider.disposeLater().block(PATIENCE);
        }
    }

    private Map<Integer, Long> run(Stage stage, HttpClient client, Processes processes) {
        var template = Template.make(stage);
        open(client, template, copy(stage, template));
        var centre = copy(stage, template);
        for (var taken = 0; taken < 3; taken++) {
            requireStatus(200, hold(client, template, centre));
        }
        say("Storm: %,d holds at once for the last bed", callers);
        inFlight.set(0);
        mostInFlight.set(0);
        var before = processes.now();
        var asked = stage.whileServiceStandsStill(() -> ask(client, template, centre));
        var begin = System.nanoTime();
        var answers = asked.join();
        var spent = processes.since(before);
        say("  CPU           %s", spelt(spent));
        say("  answered      %s in %.1f s, %,d in flight at most", answers, secondsSince(begin), mostInFlight.get());
        require(mostInFlight.get() == callers, "not all of them at once");
        require(Long.valueOf(1).equals(answers.get(200)), "not one winner");
        require(
                answers.keySet().stream().allMatch(status -> status == 200 || status == 409 || status == 429),
                "an answer that must not be, or none");
        requireStatus(409, hold(client, template, centre));
        say("  one winner, everybody answered, in order afterwards");
        return answers;
    }

    /** Opens all connections, by holds that nobody counts. */
    private void open(HttpClient client, Template template, String elsewhere) {
        Flux.range(0, callers / STREAMS_A_CONNECTION + 1)
                .flatMap(connection -> hold(client, template, elsewhere), callers)
                .blockLast(PATIENCE);
    }

    /** Everybody asks; returns when all of them are on their way. */
    private CompletableFuture<TreeMap<Integer, Long>> ask(HttpClient client, Template template, String centre) {
        var answers = Flux.range(0, callers)
                .flatMap(caller -> hold(client, template, centre), callers)
                .collect(TreeMap<Integer, Long>::new, (counts, status) -> counts.merge(status, 1L, Long::sum))
                .toFuture();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (inFlight.get() < callers && !answers.isDone() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return answers;
    }

    /** The status; {@link #UNANSWERED} when none came in time. */
    private Mono<Integer> hold(HttpClient client, Template template, String centre) {
        var body = "{\"unit\":\"%s\",\"people\":1,\"clock\":\"EMERGENCY\"}".formatted(template.singles());
        return client.doOnRequest(
                        (request, connection) -> mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max))
                .put()
                .uri("/internal/v1/centres/" + centre + "/holds/" + UUID.randomUUID())
                .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(body, CharsetUtil.UTF_8)))
                .responseSingle((response, content) -> {
                    inFlight.decrementAndGet();
                    return content.then(Mono.just(response.status().code()));
                })
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    failures.add(failure.getClass().getSimpleName());
                    return Mono.just(UNANSWERED);
                });
    }

    private void requireStatus(int expected, Mono<Integer> hold) {
        var status = hold.block(PATIENCE);
        require(Integer.valueOf(expected).equals(status), "answered " + status + " instead of " + expected);
    }

    /** The only centre beside the template: the one before it is gone. */
    private static String copy(Stage stage, Template template) {
        try (var client = MongoClients.create(stage.databaseUri())) {
            var centres = client.getDatabase("capacity").getCollection("centres");
            return template.fill(centres, 1, System.nanoTime()).get(0).id();
        }
    }

    private void require(boolean truth, String violation) {
        if (!truth) {
            throw new Violation(violation + " " + failures);
        }
    }

    private static String spelt(Map<String, Long> nanos) {
        var parts = new ArrayList<String>();
        nanos.forEach((name, value) -> parts.add(String.format(Locale.ROOT, "%s %.1f s", name, value / 1e9)));
        return String.join(", ", parts);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
