package fr.relais.gateway;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Traces begin here, whatever a caller says of his own. */
class TracesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CANARY = "canary-of-somebody";
    private static final String FOREIGN = "0af7651916cd43dd8448eb211c80319c";

    private static String ask(RunningGateway gateway, String path) {
        return gateway.referrer()
                .get()
                .uri(path)
                .header("traceparent", "00-" + FOREIGN + "-b7ad6b7169203331-01")
                .header("tracestate", "who=" + CANARY)
                .header("baggage", "who=" + CANARY)
                .header("X-Correlation-Id", CANARY)
                .header("User-Agent", CANARY)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst("X-Correlation-Id");
    }

    private static Stream<JsonNode> steps(StubService keeper) {
        return List.copyOf(keeper.received()).stream()
                .map(told -> JsonMapper.shared().readTree(told.body()))
                .flatMap(told -> told.at("/resourceSpans/0/scopeSpans/0/spans").valueStream());
    }

    private static JsonNode step(StubService keeper, String trace) {
        return steps(keeper)
                .filter(step -> step.path("traceId").asString().equals(trace))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areBegunHereAndHandedOnWithNothingOfTheCaller() {
        try (var keeper = StubService.named("keeper");
                var gateway = RunningGateway.with("--relais.traces.endpoint=" + keeper.url() + "/v1/traces")) {
            var routed = ask(gateway, "/v1/centres/" + CANARY + "?who=" + CANARY);
            var lost = ask(gateway, "/" + CANARY);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(steps(keeper)
                                    .map(step -> step.path("traceId").asString()))
                            .contains(routed, lost));
            var step = step(keeper, routed);
            assertThat(gateway.capacity().lastReceived().headers().getAll("traceparent"))
                    .containsExactly("00-" + routed + "-" + step.path("spanId").asString() + "-01");
            assertThat(step.path("name").asString()).isEqualTo("GET /v1/centres/**");
            assertThat(step.has("parentSpanId")).isFalse();
            assertThat(step(keeper, lost).path("name").asString()).isEqualTo("GET");
            assertThat(keeper.received())
                    .extracting(StubService.Received::body)
                    .allSatisfy(told -> assertThat(told).doesNotContain(CANARY, FOREIGN, "127.0.0.1"));
            assertThat(gateway.capacity().received().get(0).headers().toString())
                    .doesNotContain(FOREIGN, "tracestate", "baggage");
        }
    }

    @Test
    void areNotToldToAnybodyOtherwise() {
        var gateway = RunningGateway.shared();

        ask(gateway, "/v1/centres");

        assertThat(gateway.capacity().lastReceived().headers().get("traceparent"))
                .endsWith("-00");
    }
}
