package fr.relais.platform.trace;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SpanExportTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant BEGUN = Instant.parse("2026-11-20T12:00:00.000001Z");
    private static final TraceContext ONE = new TraceContext("1".repeat(32), "2".repeat(16), true);
    private static final TraceContext OTHER = new TraceContext("3".repeat(32), "4".repeat(16), true);

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SpanExport.class);
    private volatile int status = 200;
    private HttpServer taker;
    private SpanExport export;

    @BeforeEach
    void start() throws IOException {
        lines.start();
        logger.addAppender(lines);
        taker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        taker.createContext("/v1/traces", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
            taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        taker.start();
        export = new SpanExport(
                URI.create("http://localhost:" + taker.getAddress().getPort() + "/v1/traces"), "tiny");
    }

    @AfterEach
    void stop() {
        export.stop();
        taker.stop(0);
        logger.detachAppender(lines);
    }

    private static Span span() {
        return new Span(ONE, "5".repeat(16), OTHER, BEGUN, BEGUN.plusNanos(2_000), Step.asked("PUT", 503), true);
    }

    private List<JsonNode> told() {
        return taken.stream()
                .map(JsonMapper.shared()::readTree)
                .flatMap(told -> told.at("/resourceSpans/0/scopeSpans/0/spans").valueStream())
                .toList();
    }

    @Test
    void tellsAStepAsOtlpDoes() {
        export.accept(span());
        export.start();

        await().atMost(SOON).until(() -> taken.size() == 1);

        assertThat(JsonMapper.shared().readTree(taken.get(0)))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"resourceSpans": [{
                  "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "tiny"}}]},
                  "scopeSpans": [{"scope": {"name": "relais"}, "spans": [{
                    "traceId": "11111111111111111111111111111111", "spanId": "2222222222222222",
                    "parentSpanId": "5555555555555555", "name": "PUT", "kind": 3,
                    "startTimeUnixNano": "1795176000000001000", "endTimeUnixNano": "1795176000000003000",
                    "attributes": [
                      {"key": "http.request.method", "value": {"stringValue": "PUT"}},
                      {"key": "http.response.status_code", "value": {"intValue": "503"}}],
                    "links": [{"traceId": "33333333333333333333333333333333", "spanId": "4444444444444444"}],
                    "status": {"code": 2}}]}]}]}"""));
    }

    @Test
    void tellsManyTogetherAndTheLastAtTheEnd() {
        export.start();
        IntStream.range(0, 1_000).forEach(i -> export.accept(span()));

        export.stop();

        assertThat(told()).hasSize(1_000);
        assertThat(taken.size()).isLessThan(10);
    }

    /** What is lost is lost; nobody waits, and nothing grows. */
    @Test
    void losesWhatDoesNotFit() {
        IntStream.range(0, SpanExport.WAITING_MOST + 100).forEach(i -> export.accept(span()));
        export.start();

        await().atMost(SOON).until(() -> told().size() == SpanExport.WAITING_MOST);
        export.accept(span());
        await().atMost(SOON).until(() -> told().size() == SpanExport.WAITING_MOST + 1);
    }

    @Test
    void saysOnceThatNobodyTakesThem() {
        status = 503;
        export.start();
        for (var round = 1; round <= 3; round++) {
            var before = taken.size();
            export.accept(span());
            await().atMost(SOON).until(() -> taken.size() == before + 1);
        }
        await().atMost(SOON).until(() -> !lines.list.isEmpty());

        assertThat(lines.list)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getFormattedMessage()).isEqualTo("traces are not taken: ServiceUnavailable"));
    }

    @Test
    void isNotWantedWhereNobodyIsNamed() {
        var none = new SpanExport(null, "tiny");

        none.start();

        assertThat(none.isWanted()).isFalse();
        assertThat(none.isRunning()).isFalse();
    }
}
