package fr.relais.placement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Topics;
import fr.relais.testing.TestAuditKey;
import fr.relais.testing.TestBroker;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestDatabase;
import fr.relais.testing.TestIdentity;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, with a real broker, tokens that are checked, and a capacity-service that the test steers. */
public final class RunningPlacement {

    public static final StubCapacity CAPACITY = new StubCapacity();

    /** Signing takes longer than asking. */
    private static final Map<TestCaller, String> TOKENS = new ConcurrentHashMap<>();

    private static final RunningPlacement SHARED = new RunningPlacement();
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final WebTestClient http;
    private final KafkaProducer<String, byte[]> producer;

    private RunningPlacement() {
        this(start(environment()));
    }

    private RunningPlacement(ConfigurableApplicationContext context) {
        this.context = context;
        http = WebTestClient.bindToServer()
                .baseUrl(address())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** One for each JVM. */
    public static RunningPlacement shared() {
        return SHARED;
    }

    /** One that a test has for itself, and closes. */
    public static RunningPlacement own(
            Map<String, Object> environment, ApplicationContextInitializer<GenericApplicationContext> beans) {
        return new RunningPlacement(start(environment, beans));
    }

    public void close() {
        producer.close();
        context.close();
    }

    /** The environment that the runbook lists, and nothing else. */
    public static Map<String, Object> environment() {
        try {
            var folder = Files.createTempDirectory("placement");
            var environment = new HashMap<String, Object>();
            environment.put("SERVER_PORT", "0");
            environment.put("SERVER_ADDRESS", "127.0.0.1");
            environment.put("RELAIS_MONGODB_URI", TestDatabase.uri());
            environment.put("RELAIS_MONGODB_DATABASE", "placement-" + UUID.randomUUID());
            environment.put("RELAIS_KAFKA_BOOTSTRAP", TestBroker.bootstrapServers());
            environment.put("RELAIS_KAFKA_REPLICATION", "1");
            environment.put("RELAIS_KAFKA_MININSYNC", "1");
            environment.put("RELAIS_KAFKA_PARTITIONS", "3");
            environment.put("RELAIS_CURIOSITY_MISSES", "10000");
            environment.put("RELAIS_CURIOSITY_READS", "1000000");
            // Tests keep out of each other's way by looking in one département each.
            environment.put("RELAIS_QUOTAS_NARROWWAITS", "false");
            environment.put("RELAIS_IDENTITY_ISSUER", TestIdentity.issuer());
            environment.put("RELAIS_SERVER_KEY_FILE", file(folder, "server.key", "k".repeat(32)));
            environment.put("RELAIS_AUDIT_KEY_FILE", TestAuditKey.file());
            environment.put("RELAIS_MASTER_KEY_FILE", MasterKeyFile.in(folder).toString());
            environment.put("RELAIS_CAPACITY_URL", CAPACITY.address());
            environment.put("RELAIS_CLIENT_ID", "placement-service");
            environment.put("RELAIS_CLIENT_SECRET_FILE", file(folder, "secret", "secret"));
            environment.put("RELAIS_CLIENT_TOKENS", CAPACITY.address() + "/oauth2/token");
            return environment;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public static ConfigurableApplicationContext start(Map<String, Object> variables) {
        return start(variables, beans -> {});
    }

    private static ConfigurableApplicationContext start(
            Map<String, Object> variables, ApplicationContextInitializer<GenericApplicationContext> beans) {
        TestBroker.createCompactedTopic(Topics.CAPACITY_AVAILABILITY);
        var environment = new StandardReactiveWebEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        var application = new SpringApplication(PlacementServiceApplication.class);
        application.setEnvironment(environment);
        application.addInitializers(starting -> {
            var context = (GenericApplicationContext) starting;
            context.registerBean(ReactorResourceFactory.class, RunningPlacement::ownThreads);
            beans.initialize(context);
        });
        // The part for operators knows the real environment only, and what was said as an argument.
        return application.run("--management.server.port=0");
    }

    /** Otherwise closing one service of this JVM would stop the others. */
    private static ReactorResourceFactory ownThreads() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        // They are of nobody's use when the server has stopped; two seconds more are waited for otherwise.
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    private static String file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Where it listens. */
    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Where operators look. */
    public String operators() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.management.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    public WebTestClient http() {
        return http;
    }

    public WebTestClient.ResponseSpec get(TestCaller caller, String path) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(caller)))
                .exchange();
    }

    public WebTestClient.ResponseSpec post(TestCaller caller, String path, String body) {
        return post(caller, path, UUID.randomUUID().toString(), body);
    }

    public WebTestClient.ResponseSpec post(TestCaller caller, String path, String key, String body) {
        return postWith(token(caller), path, key, body);
    }

    /** With any token, whatever it says. */
    public WebTestClient.ResponseSpec postWith(String token, String path, String key, String body) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static String token(TestCaller caller) {
        return TOKENS.computeIfAbsent(caller, TestIdentity.tokens()::token);
    }

    /** The body of an answer; its status is for the caller to check before. */
    public static JsonNode json(WebTestClient.ResponseSpec response) {
        return JSON.readTree(bytes(response));
    }

    public static byte[] bytes(WebTestClient.ResponseSpec response) {
        var body = response.expectBody().returnResult().getResponseBody();
        return body == null ? new byte[0] : body;
    }

    /** Announces a centre as capacity-service does. */
    public void announce(String centre, long version, String data) {
        var message = new ProducerRecord<>(Topics.CAPACITY_AVAILABILITY, centre, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        CapacityMessages.AVAILABILITY,
                        "ce_source",
                        "/relais/capacity-service",
                        "ce_subject",
                        centre,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "ce_eventindex",
                        "0",
                        "ce_eventcount",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
