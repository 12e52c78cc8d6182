package fr.relais.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole gateway as it runs, with the environment that is documented, before services played by the test. */
final class RunningGateway implements AutoCloseable {

    /** Signing takes longer than asking. */
    private static final Map<TestCaller, String> TOKENS = new ConcurrentHashMap<>();

    private final StubService capacity = StubService.named("capacity");
    private final StubService placement = StubService.named("placement");
    private final StubService notification = StubService.named("notification");
    private final StubService identity = StubService.named("identity");
    private final ConfigurableApplicationContext context;

    private RunningGateway(Consumer<GenericApplicationContext> more, String... arguments) {
        context = start(variables(), more, arguments);
    }

    /** The one that tests share; its services answer their names. */
    static RunningGateway shared() {
        Shared.GATEWAY.services().forEach(StubService::reset);
        return Shared.GATEWAY;
    }

    /** One of its own, with other settings. */
    static RunningGateway with(String... arguments) {
        return new RunningGateway(context -> {}, arguments);
    }

    /** One of its own, with other settings and a clock that the test moves. */
    static RunningGateway with(Clock clock, String... arguments) {
        return new RunningGateway(context -> context.registerBean(Clock.class, () -> clock), arguments);
    }

    Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        variables.put("SERVER_PORT", "0");
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("RELAIS_CAPACITY_URL", capacity.url());
        variables.put("RELAIS_PLACEMENT_URL", placement.url());
        variables.put("RELAIS_NOTIFICATION_URL", notification.url());
        variables.put("RELAIS_IDENTITY_URL", identity.url());
        variables.put("RELAIS_IDENTITY_ISSUER", TestIdentity.issuer());
        return variables;
    }

    static ConfigurableApplicationContext start(Map<String, String> variables, String... arguments) {
        return start(variables, context -> {}, arguments);
    }

    private static ConfigurableApplicationContext start(
            Map<String, String> variables, Consumer<GenericApplicationContext> more, String... arguments) {
        var environment = new StandardReactiveWebEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
        var application = new SpringApplication(GatewayApplication.class);
        application.setEnvironment(environment);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(ReactorResourceFactory.class, RunningGateway::ownThreads));
        application.addInitializers(context -> more.accept((GenericApplicationContext) context));
        // The part for operators knows the real environment only, and what was said as an argument.
        var said = Stream.concat(Stream.of("--management.server.port=0"), Stream.of(arguments));
        return application.run(said.toArray(String[]::new));
    }

    /** Otherwise closing one gateway of this JVM would stop the others. */
    private static ReactorResourceFactory ownThreads() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        // They are of nobody's use when the server has stopped; two seconds more are waited for otherwise.
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    /** Every service is there again, and the gateway holds nothing against any. */
    void beginAnew() {
        services().forEach(StubService::beginAnew);
        context.getBean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    /** A part of it, to look at what no answer tells. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of it of a kind. */
    <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    StubService capacity() {
        return capacity;
    }

    StubService placement() {
        return placement;
    }

    StubService notification() {
        return notification;
    }

    StubService identity() {
        return identity;
    }

    Stream<StubService> services() {
        return Stream.of(capacity, placement, notification, identity);
    }

    /** A client without a token. */
    WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl(url())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** A client with a token of this caller. */
    WebTestClient http(TestCaller caller) {
        return http().mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token(caller))
                .build();
    }

    String token(TestCaller caller) {
        return TOKENS.computeIfAbsent(caller, TestIdentity.tokens()::token);
    }

    /** A client with the token of a referrer. */
    WebTestClient referrer() {
        return http(TestCaller.referrer("an-org"));
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Where operators look. */
    String operators() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port");
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
        services().forEach(StubService::close);
    }

    private static final class Shared {
        private static final RunningGateway GATEWAY = new RunningGateway(context -> {});
    }
}
