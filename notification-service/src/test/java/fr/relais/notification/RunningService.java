package fr.relais.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import fr.relais.contracts.Topics;
import fr.relais.notification.domain.inbox.OrganisationId;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;

/** The whole service as it runs, with the environment that is documented and nothing else. */
public final class RunningService implements AutoCloseable {

    private static final AtomicInteger ORGANISATIONS = new AtomicInteger();

    /** Signing takes longer than asking. */
    private static final Map<TestCaller, String> TOKENS = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one that tests share. */
    public static RunningService shared() {
        return Shared.SERVICE;
    }

    /** One more, on the same database and broker, with other settings. */
    public static RunningService another(String... arguments) {
        return new RunningService(start(variables(), arguments));
    }

    /** One more, with a clock that the test sets. */
    public static RunningService at(Clock clock, String... arguments) {
        return new RunningService(start(variables(), Optional.of(clock), arguments));
    }

    /** Everything that must be said for the service to start. */
    public static Map<String, String> variables() {
        TestBroker.createTopics(Topics.PLACEMENT_EVENTS, Topics.CAPACITY_EVENTS, Topics.PLACEMENT_FACTS);
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
        variables.put("RELAIS_STATISTICS_STORE_URI", TestDatabase.uri());
        variables.put("RELAIS_STATISTICS_KEY_FILE", KeysetFile.path());
        variables.put("RELAIS_CONTACTS_KEY_FILE", KeysetFile.path());
        variables.put("RELAIS_WEBHOOKS_LOOPBACK", "true");
        return variables;
    }

    static ConfigurableApplicationContext start(Map<String, String> variables, String... arguments) {
        return start(variables, Optional.empty(), arguments);
    }

    private static ConfigurableApplicationContext start(
            Map<String, String> variables, Optional<Clock> clock, String... arguments) {
        var environment = new StandardReactiveWebEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
        var application = new SpringApplication(NotificationServiceApplication.class);
        application.setEnvironment(environment);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(ReactorResourceFactory.class, RunningService::ownThreads));
        clock.ifPresent(set -> application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> set)));
        // The part for operators knows the real environment only, and what was said as an argument.
        var usual = Stream.concat(Stream.of("--management.server.port=0"), Mailbox.settings().stream());
        return application.run(Stream.concat(usual, Stream.of(arguments)).toArray(String[]::new));
    }

    /** Otherwise closing one service of this JVM would stop the others. */
    private static ReactorResourceFactory ownThreads() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        // They are of nobody's use when the server has stopped; two seconds more are waited for otherwise.
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    /** An organisation that no other test uses. */
    public static OrganisationId freshOrganisation() {
        return new OrganisationId("test-org-" + ORGANISATIONS.incrementAndGet());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Everything that can be asked over HTTP, apart from what Boot adds. */
    public List<RouterFunction<?>> routes() {
        return context.getBeansOfType(RouterFunction.class).values().stream()
                .<RouterFunction<?>>map(router -> router)
                .toList();
    }

    /** A client without a token. */
    public WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl(address())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** A client with a token of this caller. */
    public WebTestClient http(TestCaller caller) {
        return http().mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, bearer(caller))
                .build();
    }

    /** A client for streams with a token of this caller. */
    public WebClient streams(TestCaller caller) {
        return WebClient.builder()
                .baseUrl(address())
                .defaultHeader(HttpHeaders.AUTHORIZATION, bearer(caller))
                .build();
    }

    private static String bearer(TestCaller caller) {
        return TOKENS.computeIfAbsent(
                caller, known -> "Bearer " + TestIdentity.tokens().token(known));
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Where operators look. */
    public String operators() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port");
    }

    @Override
    public void close() {
        context.close();
    }

    private static String serverKey() {
        try {
            var file = Files.createTempFile("relais-server", ".key");
            file.toFile().deleteOnExit();
            var key = new byte[32];
            new Random(42).nextBytes(key);
            return Files.write(file, key).toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static final class Shared {
        private static final RunningService SERVICE = another();
    }
}
