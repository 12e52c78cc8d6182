package fr.relais.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is told of traces, whatever the service is asked. */
class TracesSayNothingTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CANARY = "canary-of-somebody";

    private static final Set<String> MEMBERS = Set.of(
            "resourceSpans",
            "resource",
            "attributes",
            "key",
            "value",
            "stringValue",
            "intValue",
            "scopeSpans",
            "scope",
            "name",
            "spans",
            "traceId",
            "spanId",
            "parentSpanId",
            "kind",
            "startTimeUnixNano",
            "endTimeUnixNano",
            "links",
            "status",
            "code");

    private static final Set<String> ATTRIBUTES = Set.of(
            "service.name",
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "messaging.destination.name");

    /** A template has names in braces where a path has what was asked for. */
    private static final Pattern NAME = Pattern.compile("(GET|POST|PUT|DELETE|_OTHER)"
            + "( /v1/(counters|counters/\\{id}|secrets/\\{id}|broken|register/.*|capacity.*)| /actuator/.*| /\\*\\*)?"
            + "|(tell|hear) test\\.counters\\.events");

    private static String ask(HttpMethod method, String uri, Consumer<RequestBodySpec> more) {
        var request =
                PLATFORM.http().method(method).uri(uri).headers(headers -> headers.setBearerAuth(PLATFORM.good()));
        more.accept((RequestBodySpec) request);
        return request.exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst("X-Correlation-Id");
    }

    private static String create(String key) {
        return ask(
                HttpMethod.POST,
                "/v1/counters",
                request -> request.header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"limit\":9}"));
    }

    private static void awaitSteps(List<String> traces) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(traces)
                        .allSatisfy(
                                trace -> assertThat(ToldTraces.stepsOf(trace)).isNotEmpty()));
    }

    /** The record that a request led to is heard, in a trace of its own. */
    private static String awaitHeard(String request) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ToldTraces.stepsAfter(request)).isNotEmpty());
        var told = ToldTraces.stepsAfter(request).findFirst().orElseThrow();
        var trace = told.path("traceId").asString();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ToldTraces.stepsOf(trace))
                        .anySatisfy(step -> assertThat(step.path("parentSpanId").asString())
                                .isEqualTo(told.path("spanId").asString())));
        return trace;
    }

    @Test
    void whateverComesInFromOutside() {
        var asked = new ArrayList<String>();
        asked.add(ask(HttpMethod.GET, "/v1/secrets/" + CANARY + "?who=" + CANARY, request -> {}));
        asked.add(ask(HttpMethod.GET, "/" + CANARY, request -> {}));
        asked.add(ask(HttpMethod.valueOf(CANARY.toUpperCase(Locale.ROOT)), "/v1/broken", request -> {}));
        asked.add(ask(
                HttpMethod.GET,
                "/v1/broken",
                request -> request.header("X-Correlation-Id", CANARY)
                        .header("traceparent", "00-" + CANARY)
                        .header("tracestate", "who=" + CANARY)
                        .header("baggage", "who=" + CANARY)
                        .header("User-Agent", CANARY)));
        asked.add(ask(
                HttpMethod.POST,
                "/v1/counters",
                request -> request.header("Idempotency-Key", CANARY + "-x")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"" + CANARY + "\":\"" + CANARY + "\"}")));
        asked.add(create(CANARY));

        awaitSteps(asked);
        awaitHeard(asked.get(asked.size() - 1));

        assertThat(asked).allMatch(trace -> trace.matches("[0-9a-f]{32}"));
        assertThat(ToldTraces.messages().toString().toLowerCase(Locale.ROOT)).doesNotContain(CANARY, "somebody");
    }

    @Test
    void isAllThatIsEverTold() {
        awaitHeard(create("told"));

        var members = new TreeSet<String>();
        ToldTraces.messages().forEach(message -> collect(message, members));
        assertThat(members).isSubsetOf(MEMBERS).contains("traceId", "links");
        assertThat(ToldTraces.messages().stream()
                        .flatMap(message -> message.findValues("key").stream())
                        .map(JsonNode::asString))
                .isSubsetOf(ATTRIBUTES)
                .containsAll(ATTRIBUTES);
        assertThat(ToldTraces.steps().map(step -> step.path("name").asString()))
                .allMatch(name -> NAME.matcher(name).matches())
                .contains("POST /v1/counters", "tell test.counters.events", "hear test.counters.events");
    }

    private static void collect(JsonNode node, Set<String> members) {
        members.addAll(node.propertyNames());
        node.valueStream().forEach(part -> collect(part, members));
    }

    @Test
    void goesOnInATraceOfItsOwnWithTheRecord() {
        var request = create("goes-on");

        assertThat(awaitHeard(request)).isNotEqualTo(request);
    }

    /** What the gateway has begun goes on here; what is not kept there, is not kept here. */
    @Test
    void isPartOfWhatTheGatewayHasBegun() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var unkept = "1bf7651916cd43dd8448eb211c80319c";

        var kept = ask(
                HttpMethod.GET,
                "/v1/secrets/x",
                request -> request.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
        var other = ask(
                HttpMethod.GET,
                "/v1/secrets/x",
                request -> request.header("traceparent", "00-" + unkept + "-b7ad6b7169203331-00"));
        var last = ask(HttpMethod.GET, "/v1/secrets/x", request -> {});
        awaitSteps(List.of(trace, last));

        assertThat(List.of(kept, other)).containsExactly(trace, unkept);
        assertThat(ToldTraces.stepsOf(trace)).singleElement().satisfies(step -> {
            assertThat(step.path("parentSpanId").asString()).isEqualTo("b7ad6b7169203331");
            assertThat(step.path("name").asString()).isEqualTo("GET /v1/secrets/{id}");
        });
        assertThat(ToldTraces.stepsOf(unkept)).isEmpty();
    }
}
