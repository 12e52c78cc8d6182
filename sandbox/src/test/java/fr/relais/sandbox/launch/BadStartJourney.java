package fr.relais.sandbox.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.embedded.EmbeddedBroker;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.embedded.FreePort;
import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.journey.Built;
import fr.relais.testing.TestIdentity;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that is started with a mistake says which in one line, ends with a code that is not zero, and has begun
 * nothing: one real start for each mistake, beside a broker, a database and an identity provider that are as they
 * should be.
 */
class BadStartJourney {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final int AT_ONCE = 3;
    private static final int CONFIGURATION = 78;
    private static final int SILENT = FreePort.next();
    private static final String NEVER_SAID = "canary-of-a-secret";

    @TempDir
    static Path folder;

    private static final Map<String, CompletableFuture<Attempt>> ATTEMPTS = new HashMap<>();

    private static EmbeddedBroker broker;
    private static EmbeddedDatabase database;
    private static Certificates certificates;
    private static ExpiredServer expired;
    private static ServerSocket taken;
    private static ExecutorService starting;

    @BeforeAll
    static void startAll() throws Exception {
        Built.require();
        ProcessSandbox.prepare();
        Keys.make(home());
        Files.writeString(folder.resolve("unreadable.json"), "{\"primaryKeyId\":\"" + NEVER_SAID + "\"}");
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        database = EmbeddedDatabase.inMemory();
        certificates = new Certificates(Files.createDirectory(folder.resolve("certificates")));
        expired = new ExpiredServer(certificates);
        taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        starting = Executors.newFixedThreadPool(AT_ONCE);
        for (var mistake : mistakes()) {
            ATTEMPTS.put(mistake.toString(), CompletableFuture.supplyAsync(() -> start(mistake), starting));
        }
    }

    @AfterAll
    static void stopAll() throws Exception {
        starting.shutdownNow();
        taken.close();
        expired.close();
        database.close();
        broker.close();
    }

    private static Home home() {
        return new Home(folder.resolve("home"));
    }

    static List<Mistake> mistakes() {
        return Mistakes.all(Map.of(
                "secret", NEVER_SAID,
                "unreadable", folder.resolve("unreadable.json").toString(),
                "taken", Integer.toString(taken.getLocalPort()),
                "silent", Integer.toString(SILENT),
                "expired", Integer.toString(expired.port()),
                "trust", certificates.trust().toString(),
                "own", certificates.own().toString(),
                "over", certificates.over().toString(),
                "issuer", TestIdentity.issuer(),
                "otherwise", TestIdentity.issuer().replace("localhost", "127.0.0.1")));
    }

    private static Attempt start(Mistake mistake) {
        var environment = environment(mistake.service());
        environment.putAll(mistake.changes());
        environment.values().removeIf(String::isEmpty);
        var settings = new SandboxSettings(REPOSITORY, home(), new Ports(0), Optional.empty(), false);
        var trusting = List.of(
                "-Djavax.net.ssl.trustStore=" + certificates.trusted(),
                "-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD);
        try {
            return Attempt.start(new ServiceJar(settings, mistake.service()), trusting, environment);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> environment(Service service) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", "0");
        environment.put("MANAGEMENT_SERVER_PORT", "0");
        environment.put("RELAIS_START_PATIENCE", "15s");
        environment.put("RELAIS_IDENTITY_ISSUER", TestIdentity.issuer());
        if (service == Service.GATEWAY) {
            environment.put("RELAIS_CAPACITY_URL", "http://localhost:1");
            environment.put("RELAIS_PLACEMENT_URL", "http://localhost:1");
            environment.put("RELAIS_NOTIFICATION_URL", "http://localhost:1");
            environment.putAll(client("gateway"));
            return environment;
        }
        environment.put("RELAIS_MONGODB_URI", database.uri());
        environment.put("RELAIS_KAFKA_BOOTSTRAP", broker.bootstrapServers());
        environment.put("RELAIS_KAFKA_REPLICATION", "1");
        environment.put("RELAIS_KAFKA_MININSYNC", "1");
        environment.put("RELAIS_SERVER_KEY_FILE", home().serverKey().toString());
        environment.put(
                "RELAIS_AUDIT_KEY_FILE", home().auditKey(service.module()).toString());
        if (service == Service.PLACEMENT) {
            environment.put("RELAIS_MASTER_KEY_FILE", home().masterKey().toString());
            environment.put("RELAIS_CAPACITY_URL", "http://localhost:1");
            environment.putAll(client("placement-service"));
        }
        if (service == Service.NOTIFICATION) {
            environment.put("RELAIS_STATISTICS_STORE_URI", database.uri());
            environment.put("RELAIS_STATISTICS_KEY_FILE", home().statisticsKey().toString());
            environment.put("RELAIS_CONTACTS_KEY_FILE", home().contactKey().toString());
        }
        return environment;
    }

    private static Map<String, String> client(String client) {
        return Map.of(
                "RELAIS_CLIENT_ID",
                client,
                "RELAIS_CLIENT_SECRET_FILE",
                home().clientSecret(client).toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isSaidInOneLine(Mistake mistake) {
        var attempt = ATTEMPTS.get(mistake.toString()).join();

        assertThat(attempt.said()).contains("does not start: " + mistake.line());
        assertThat(attempt.code()).isEqualTo(CONFIGURATION);
        assertThat(attempt.said().lines().filter(line -> !line.contains("INFO")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("ERROR").doesNotContain("Exception"));
        assertThat(attempt.said()).doesNotContain(NEVER_SAID).doesNotContain("starts with");
    }

    @Test
    void beginsNothing() throws Exception {
        ATTEMPTS.values().forEach(CompletableFuture::join);

        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
        try (var client = MongoClients.create(database.uri())) {
            assertThat(Flux.from(client.listDatabaseNames()).collectList().block())
                    .doesNotContain("capacity", "placement", "notification", "statistics");
        }
    }
}
