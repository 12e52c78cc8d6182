package fr.relais.capacity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.event.CommandListener;
import fr.relais.contracts.Topics;
import fr.relais.testing.TestAuditKey;
import fr.relais.testing.TestBroker;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestDatabase;
import fr.relais.testing.TestIdentity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service as it runs, with the environment that is documented and nothing else. One for each JVM. */
public final class RunningService {

    private static final JsonMapper JSON = new JsonMapper();

    /** Signing takes longer than asking. */
    private static final Map<TestCaller, String> TOKENS = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;
    private final WebTestClient http;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.http = WebTestClient.bindToServer()
                .baseUrl(address())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    public static RunningService shared() {
        return Shared.SERVICE;
    }

    /** One more beside the shared one, with these variables too; whoever starts it closes it. */
    public static RunningService another(Map<String, String> more) {
        var variables = variables();
        variables.putAll(more);
        return new RunningService(start(variables));
    }

    public void close() {
        context.close();
    }

    /** Everything that must be said for the service to start. */
    static Map<String, String> variables() {
        TestBroker.createTopics(Topics.PLACEMENT_ARRIVALS);
        var variables = new HashMap<String, String>();
        variables.put("SERVER_PORT", "0");
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("RELAIS_MONGODB_URI", TestDatabase.uri());
        variables.put("RELAIS_KAFKA_BOOTSTRAP", TestBroker.bootstrapServers());
        variables.put("RELAIS_KAFKA_REPLICATION", "1");
        variables.put("RELAIS_KAFKA_MININSYNC", "1");
        variables.put("RELAIS_CURIOSITY_MISSES", "10000");
        variables.put("RELAIS_CURIOSITY_READS", "1000000");
        variables.put("RELAIS_IDENTITY_ISSUER", TestIdentity.issuer());
        variables.put("RELAIS_SERVER_KEY_FILE", serverKey());
        variables.put("RELAIS_AUDIT_KEY_FILE", TestAuditKey.file());
        return variables;
    }

    static ConfigurableApplicationContext start(Map<String, String> variables) {
        var environment = new StandardReactiveWebEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(variables)));
        var application = new SpringApplication(CapacityServiceApplication.class);
        application.setEnvironment(environment);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            var beans = (GenericApplicationContext) starting;
            beans.registerBean(ReactorResourceFactory.class, RunningService::ownThreads);
            beans.registerBean(CommandListener.class, () -> DatabaseCalls.OF_THIS_JVM);
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

    /** A client for answers that go on, with the caller's token. */
    public WebClient streams(TestCaller caller) {
        return WebClient.builder()
                .baseUrl(address())
                .defaultHeader("Authorization", bearer(caller))
                .build();
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

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public List<RouterFunction<?>> routes() {
        return context.getBeansOfType(RouterFunction.class).values().stream()
                .<RouterFunction<?>>map(router -> router)
                .toList();
    }

    /** A client without a token. */
    public WebTestClient http() {
        return http;
    }

    /** What somebody is shown who has only the token of a link. */
    public WebTestClient.ResponseSpec look(String token) {
        return http.get()
                .uri("/v1/confirmation-link")
                .header("Confirmation-Token", token)
                .exchange();
    }

    /** A client with the token of this caller. */
    public WebTestClient as(TestCaller caller) {
        return http.mutate().defaultHeader("Authorization", bearer(caller)).build();
    }

    public ResponseSpec get(TestCaller caller, String path) {
        return http.get().uri(path).header("Authorization", bearer(caller)).exchange();
    }

    /** A command with a key of its own. */
    public ResponseSpec post(TestCaller caller, String path, String body) {
        return post(caller, path, body, UUID.randomUUID().toString());
    }

    public ResponseSpec post(TestCaller caller, String path, String body, String key) {
        return http.post()
                .uri(path)
                .header("Authorization", bearer(caller))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec delete(TestCaller caller, String path) {
        return http.delete().uri(path).header("Authorization", bearer(caller)).exchange();
    }

    /** @param version what {@code If-Match} says; empty for none */
    public ResponseSpec put(TestCaller caller, String path, String body, String version) {
        return http.put()
                .uri(path)
                .header("Authorization", bearer(caller))
                .headers(headers -> {
                    if (!version.isEmpty()) {
                        headers.set("If-Match", version);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** The body of an answer that has this status. */
    public static JsonNode json(ResponseSpec response, int status) {
        var body = response.expectBody(String.class).returnResult();
        if (body.getStatus().value() != status) {
            throw new AssertionError(body.getStatus() + " " + body.getResponseBody());
        }
        return JSON.readTree(body.getResponseBody());
    }

    private static String bearer(TestCaller caller) {
        return TOKENS.computeIfAbsent(
                caller, known -> "Bearer " + TestIdentity.tokens().token(known));
    }

    private static String serverKey() {
        try {
            var key = new byte[32];
            new Random(1).nextBytes(key);
            return Files.write(Files.createTempFile("server", ".key"), key).toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static final class Shared {
        static final RunningService SERVICE = new RunningService(start(variables()));
    }
}
