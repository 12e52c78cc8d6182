package fr.relais.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.benchmarks.measure.Processes;
import fr.relais.embedded.FreePort;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Mono;

/**
 * A service as it is shipped, in profile {@code benchmark}: the settings of production but for the store and the
 * replication, with the embedded database and a real broker. All on loopback, in a folder that is gone afterwards.
 */
public final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Staged staged;
    private final Identity identity = Identity.start();
    private final int databasePort = FreePort.next();
    private final int servicePort = FreePort.next();
    private final int operatorsPort = FreePort.next();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable Child database;
    private @Nullable Broker broker;
    private @Nullable Child service;

    private Stage(Path folder, Staged staged) {
        this.folder = folder;
        this.staged = staged;
    }

    /** With capacity-service. */
    public static Stage start() {
        return start(Staged.CAPACITY);
    }

    /** Starts everything; all parts take requests when this returns. */
    public static Stage start(Staged staged) {
        try {
            var stage = new Stage(Files.createTempDirectory("relais-benchmark"), staged);
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            stage.startProcesses();
            return stage;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void awaitDatabase(Child started) {
        try (var client = MongoClients.create(databaseUri() + "/?serverSelectionTimeoutMS=2000")) {
            var ping = client.getDatabase("admin").runCommand(new Document("ping", 1));
            await(started, () -> Mono.from(ping).block(Duration.ofSeconds(5)) != null);
        }
    }

    private void startProcesses() throws IOException {
        var file = folder.resolve("store").toString();
        database = Child.ofThis(
                folder, "database", List.of(DatabaseProcess.class.getName(), file, Integer.toString(databasePort)));
        awaitDatabase(database);
        broker = Broker.in(folder);
        makeTopics(staged.topics().toArray(String[]::new));
        service = Child.start(folder, staged.module(), Built.service(staged.module()), environment());
        awaitReady(service);
    }

    private Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("SPRING_PROFILES_ACTIVE", "benchmark");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(servicePort));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(operatorsPort));
        environment.put("RELAIS_MONGODB_URI", databaseUri());
        environment.put("RELAIS_KAFKA_BOOTSTRAP", bootstrap());
        environment.put("RELAIS_KAFKA_REPLICATION", "1");
        environment.put("RELAIS_KAFKA_MININSYNC", "1");
        environment.put("RELAIS_IDENTITY_ISSUER", identity.issuer());
        staged.stores().forEach(variable -> environment.put(variable, databaseUri()));
        environment.putAll(Secrets.in(folder).of(staged));
        environment.putAll(staged.settings());
        return environment;
    }

    private void awaitReady(Child started) {
        await(started, () -> {
            var look = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + operatorsPort + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2));
            return http.send(look.build(), BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    /** Makes topics like those of the service: twelve partitions, one replica. */
    public void makeTopics(String... names) {
        broker().make(List.of(names), Map.of());
    }

    interface Look {
        boolean succeeds() throws Exception;
    }

    static void await(Child child, Look look) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!succeeds(look)) {
            child.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(child.name() + " is not ready in time, see " + child.log());
            }
            pause(100);
        }
    }

    private static boolean succeeds(Look look) {
        try {
            return look.succeeds();
        } catch (Exception notYet) {
            return false;
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }

    public String databaseUri() {
        return "mongodb://127.0.0.1:" + databasePort;
    }

    public String bootstrap() {
        return broker().bootstrap();
    }

    private Broker broker() {
        return Objects.requireNonNull(broker);
    }

    /** The process of the service. */
    public Child service() {
        return Objects.requireNonNull(service);
    }

    public int servicePort() {
        return servicePort;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + servicePort);
    }

    /** A token of a new organisation, or of none, in this role. */
    public String token(String role, String organisation) {
        return identity.token(role, organisation);
    }

    /** All that work, this process too; whoever asks closes them. */
    public Processes processes() {
        var processes = new Processes();
        for (var child : List.of(service(), Objects.requireNonNull(database), broker().child())) {
            processes.add(child.name(), child.pid());
        }
        processes.add("driver", ProcessHandle.current().pid());
        return processes;
    }

    /** Does something while the service stands still: what is sent to it meanwhile waits in its connections. */
    public <T> T whileServiceStandsStill(Supplier<T> work) {
        var standing = service();
        standing.standStill();
        try {
            return work.get();
        } finally {
            standing.goOn();
        }
    }

    /** A command of somebody, which must be answered with this status; the body of the answer. */
    public String send(String token, HttpRequest.Builder request, int status) {
        try {
            var sent = request.header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .build();
            var answer = http.send(sent, BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(sent.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }

    @Override
    public synchronized void close() {
        if (service != null) {
            service.stop();
        }
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.stop();
        }
        service = null;
        broker = null;
        database = null;
        identity.close();
        if (!Boolean.getBoolean("relais.benchmarks.keep")) {
            var unused = FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
