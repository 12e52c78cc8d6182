package fr.relais.placement;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a submission to what followed from it, for whoever looks for an offer that is late, and for nobody else. */
class TracesOfARequestTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TestCaller REFERRER = referrer("referrer-traced");
    private static final String GIVEN = "0af7651916cd43dd8448eb211c80319c";
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();

    private static HttpServer keeper;
    private static RunningPlacement service;

    @BeforeAll
    static void start() throws IOException {
        keeper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keeper.createContext("/v1/traces", exchange -> {
            TOLD.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        keeper.start();
        var environment = RunningPlacement.environment();
        environment.put(
                "RELAIS_TRACES_ENDPOINT",
                "http://localhost:" + keeper.getAddress().getPort() + "/v1/traces");
        service = RunningPlacement.own(environment, beans -> {});
        service.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-traced","kind":"ASSOCIATION","departement":"75"}""").expectStatus().isCreated();
    }

    @AfterAll
    static void stop() {
        service.close();
        keeper.stop(0);
    }

    private static Stream<JsonNode> steps() {
        return TOLD.stream()
                .map(told -> JsonMapper.shared().readTree(told))
                .flatMap(told -> told.at("/resourceSpans/0/scopeSpans/0/spans").valueStream());
    }

    private static Stream<JsonNode> steps(String name) {
        return steps().filter(step -> step.path("name").asString().equals(name));
    }

    private static String submit(String body) {
        var answer = service.http()
                .post()
                .uri("/v1/placement-requests")
                .headers(headers -> headers.setBearerAuth(TestIdentity.tokens().token(REFERRER)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", "00-" + GIVEN + "-b7ad6b7169203331-01")
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
        answer.expectStatus().isCreated().expectHeader().valueEquals("X-Correlation-Id", GIVEN);
        return json(answer).path("reference").stringValue();
    }

    @Test
    void leadFromTheSubmissionToTheHoldInTracesOfTheirOwn() {
        var centre = UUID.nameUUIDFromBytes("traced".getBytes(StandardCharsets.UTF_8))
                .toString();
        var version = System.nanoTime();
        service.announce(centre, version, Bodies.centre(centre, version, "19", "VACANT"));

        var reference = submit(Bodies.requestIn("19"));
        await().atMost(SOON).untilAsserted(() -> assertThat(steps("PUT")).isNotEmpty());

        var hold = steps("PUT").findFirst().orElseThrow();
        var search = hold.path("traceId").asString();
        assertThat(steps("POST /v1/placement-requests"))
                .filteredOn(step -> step.path("traceId").asString().equals(GIVEN))
                .hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(steps("advancing a request"))
                        .filteredOn(step -> step.path("traceId").asString().equals(search))
                        .singleElement()
                        .satisfies(step -> {
                            assertThat(step.path("spanId").asString())
                                    .isEqualTo(hold.path("parentSpanId").asString());
                            assertThat(step.at("/links/0/traceId").asString()).isEqualTo(GIVEN);
                        }));
        assertThat(search).isNotEqualTo(GIVEN);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(steps("tell relais.placement.events.v1"))
                        .extracting(step -> step.at("/links/0/traceId").asString())
                        .contains(GIVEN, search));
        assertThat(TOLD.toString())
                .doesNotContain(reference, centre, REFERRER.subject(), "referrer-traced", "localhost", "unit-19");
    }
}
