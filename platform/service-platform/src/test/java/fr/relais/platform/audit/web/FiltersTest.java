package fr.relais.platform.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import fr.relais.audit.Entry;
import fr.relais.platform.audit.OpaqueNamesOfTests;
import fr.relais.platform.audit.Register;
import fr.relais.platform.web.CuriositySettings;
import fr.relais.platform.web.ProblemWebExceptionHandler;
import fr.relais.platform.web.Problems;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** What of requests is in the register, and that nothing confidential is shown before. */
class FiltersTest {

    private static final String SECRET = "where-she-is";
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00.123Z");

    private final List<Entry> recorded = new CopyOnWriteArrayList<>();
    private final List<Entry> noted = new CopyOnWriteArrayList<>();
    private final WebEntries entries = new WebEntries(OpaqueNamesOfTests.under("k"), Clock.fixed(NOW, ZoneOffset.UTC));
    private Mono<Void> durable = Mono.empty();

    private final Register register = new Register() {
        @Override
        public Mono<Void> record(Entry entry) {
            return Mono.fromRunnable(() -> recorded.add(entry)).then(durable);
        }

        @Override
        public void note(Entry entry) {
            noted.add(entry);
        }
    };

    private final ReadFilter reads = new ReadFilter(
            register,
            entries,
            new ShownByService(Set.of("POST /questions"), Set.of("GET /figures")),
            new ReadBudget(
                    new CuriositySettings(9, Duration.ofMinutes(1), 9, 9),
                    System::nanoTime,
                    new SimpleMeterRegistry()));

    private WebTestClient http() {
        var strategies = HandlerStrategies.builder()
                .webFilter(new DecisionFilter(register, entries, System::nanoTime))
                .webFilter(reads)
                .exceptionHandler(new ProblemWebExceptionHandler())
                .build();
        return WebTestClient.bindToRouterFunction(routes())
                .handlerStrategies(strategies)
                .build();
    }

    private static RouterFunction<ServerResponse> routes() {
        return route().GET(
                        "/secrets/{id}",
                        request -> request.pathVariable("id").equals("none")
                                ? Problems.notFound(request)
                                : ServerResponse.ok().bodyValue(Map.of("secret", SECRET)))
                .GET("/figures", request -> ServerResponse.ok().bodyValue("7"))
                .POST("/questions", request -> ServerResponse.ok().bodyValue(SECRET))
                .POST(
                        "/things/{id}/{part}",
                        request -> ServerResponse.status(Integer.parseInt(request.pathVariable("part")))
                                .build())
                .build();
    }

    @Test
    void saysWhatWasReadBeforeItIsShown() {
        http().get().uri("/secrets/abc?q=canary").exchange().expectStatus().isOk();

        assertThat(recorded).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Entry.Kind.READ);
            assertThat(entry.at()).isEqualTo(NOW);
            assertThat(entry.action()).isEqualTo("GET:/secrets/{id}");
            assertThat(entry.outcome()).isEqualTo("200");
            assertThat(entry.object()).hasSize(26);
            assertThat(entry.correlation()).isNotEmpty();
            assertThat(entry.line()).doesNotContain("abc", "canary");
        });
        assertThat(noted).isEmpty();
    }

    @Test
    void showsNotAByteBeforeTheEntryIsDurable() {
        var stored = Sinks.<Void>empty();
        durable = stored.asMono();
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/secrets/abc"));
        var shown = new AtomicBoolean();
        exchange.getAttributes()
                .put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, new PathPatternParser().parse("/secrets/{id}"));
        exchange.getResponse()
                .setWriteHandler(body -> body.doOnNext(bytes -> shown.set(true)).then());
        var answered = reads.filter(exchange, asked -> {
            var buffer = asked.getResponse().bufferFactory().wrap(SECRET.getBytes(StandardCharsets.UTF_8));
            return asked.getResponse().writeWith(Mono.just(buffer));
        });

        StepVerifier.create(answered)
                .expectSubscription()
                .then(() -> assertThat(recorded).hasSize(1))
                .then(() -> assertThat(shown).isFalse())
                .then(stored::tryEmitEmpty)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
        assertThat(shown).isTrue();
    }

    @Test
    void showsNothingWhenTheRegisterIsAway() {
        durable = Mono.error(new MongoSocketException("away", new ServerAddress()));

        var body = http().get()
                .uri("/secrets/abc")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body).contains("try-again-later").doesNotContain(SECRET);
    }

    @Test
    void goesOnWithWhatShowsNothingWhenTheRegisterIsAway() {
        durable = Mono.error(new MongoSocketException("away", new ServerAddress()));

        http().get().uri("/figures").exchange().expectStatus().isOk();
        http().post().uri("/things/a/201").exchange().expectStatus().isCreated();
        http().post().uri("/questions").exchange().expectStatus().isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 1", "201, 1", "409, 1", "412, 1", "422, 1", "404, 1", "403, 1", "401, 1", "400, 1", "415, 1", "429, 0",
        "503, 0"
    })
    void notesEveryDecisionAboutACommand(int status, int times) {
        http().post().uri("/things/a/" + status).exchange().expectStatus().isEqualTo(status);

        assertThat(noted).hasSize(times).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(Entry.Kind.DECISION);
            assertThat(entry.action()).isEqualTo("POST:/things/{id}/{part}");
            assertThat(entry.outcome()).isEqualTo(Integer.toString(status));
        });
        assertThat(recorded).isEmpty();
    }

    @Test
    void notesWhatWasDeniedAndNothingOfWhatWasSent() {
        http().get().uri("/secrets/none").exchange().expectStatus().isNotFound();
        http().get().uri("/no/such/canary").exchange().expectStatus().isNotFound();

        assertThat(recorded).isEmpty();
        assertThat(noted).extracting(Entry::action).containsExactly("GET:/secrets/{id}", "GET");
        assertThat(noted).allSatisfy(entry -> assertThat(entry.line()).doesNotContain("canary", "none"));
    }
}
