package fr.relais.sandbox.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.admin.Admin;

/** Waits until a process takes requests, or says why it will not. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration ONE_LOOK = Duration.ofSeconds(2);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int LAST_LINES = 12;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ONE_LOOK).build();

    /** Returns once the process answers 200 to a GET of the address. */
    void awaitHttp(ChildProcess child, URI address) {
        await(child, () -> answers(address));
    }

    /** Returns once the process leads a cluster of Kafka brokers. */
    void awaitKafka(ChildProcess child, String bootstrap) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap,
                "reconnect.backoff.ms", 100,
                "reconnect.backoff.max.ms", 200);
        try (var admin = Admin.create(settings)) {
            await(child, () -> leads(admin));
        }
    }

    private static void await(ChildProcess child, BooleanSupplier ready) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.alive()) {
                throw new CannotStart(child.name() + " ended before it was ready. " + lastWords(child));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        child.name() + " is not ready after " + PATIENCE.toSeconds() + " s. " + lastWords(child));
            }
            pause();
        }
    }

    private boolean answers(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(ONE_LOOK).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }

    private static boolean leads(Admin admin) {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(ONE_LOOK.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }

    private static String lastWords(ChildProcess child) {
        List<String> lines;
        try {
            lines = Files.readAllLines(child.log());
        } catch (IOException unreadable) {
            lines = List.of();
        }
        var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return "Its log, " + child.log() + ", ends with:\n  " + String.join("\n  ", last);
    }
}
