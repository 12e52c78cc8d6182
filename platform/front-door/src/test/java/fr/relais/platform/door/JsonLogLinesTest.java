package fr.relais.platform.door;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.MarkerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a machine reads of a log: these members and no others, whatever a library hangs on a line. */
class JsonLogLinesTest {

    private static final String CANARY = "canary-of-somebody";
    private static final JsonMapper JSON = new JsonMapper();

    private final LoggerContext context = new LoggerContext();

    private LoggingEvent event(String line, Throwable failure, Object... values) {
        var event = new LoggingEvent("", context.getLogger("fr.relais.A"), Level.WARN, line, failure, values);
        event.setInstant(Instant.parse("2026-11-30T05:00:00.070Z"));
        event.setThreadName("reactor-" + CANARY);
        event.setMDCPropertyMap(Map.of("who", CANARY));
        event.addMarker(MarkerFactory.getMarker(CANARY));
        event.setKeyValuePairs(List.of(new KeyValuePair("who", CANARY)));
        return event;
    }

    /** By the encoder that Boot puts before the console when a format is set. */
    private String written(LoggingEvent event) {
        context.putObject(
                Environment.class.getName(), new MockEnvironment().withProperty("spring.application.name", "tiny"));
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(JsonLogLines.class.getName());
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    private JsonNode read(LoggingEvent event) {
        return JSON.readTree(written(event));
    }

    @Test
    void haveTheMembersThatAreNamedAndNoOthers() {
        var line = read(event("a round of {} was put off, correlation {}: {}", null, "a", "4711", "TimeoutException"));

        assertThat(line)
                .isEqualTo(
                        JSON.readTree("{\"time\":\"2026-11-30T05:00:00.070Z\",\"level\":\"WARN\",\"service\":\"tiny\","
                                + "\"logger\":\"fr.relais.A\",\"line\":\"a round of {} was put off, correlation {}: {}\","
                                + "\"message\":\"a round of a was put off, correlation 4711: TimeoutException\","
                                + "\"trace\":\"4711\"}"));
    }

    @Test
    void sayOfAFailureOfWhichClassesItIsAndWhere() {
        var cause = new IllegalArgumentException("cannot read " + CANARY);
        var failure = new IllegalStateException("failed on " + CANARY, cause);

        for (var thrown : List.of(failure, Unspoken.of(failure))) {
            var line = written(event("request failed", thrown));

            assertThat(line).doesNotContain(CANARY, "Unspoken");
            assertThat(JSON.readTree(line).path("failure").valueStream())
                    .extracting(one -> one.path("class").stringValue())
                    .containsExactly("java.lang.IllegalStateException", "java.lang.IllegalArgumentException");
            assertThat(JSON.readTree(line).at("/failure/0/at/0").stringValue())
                    .startsWith(JsonLogLinesTest.class.getName() + ".sayOfAFailure");
        }
    }

    /** Whatever stands in a line, the next one is another's. */
    @Test
    void areOneLineEach() {
        var text = "two\nlines\r\u2028 and \"more\"}";

        var line = written(event("{}", null, text));

        assertThat(line).endsWith("}\n");
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(JSON.readTree(line).path("message").stringValue()).isEqualTo(text);
    }

    @Test
    void areWrittenWhenAValueIsMissing() {
        assertThat(read(event("put off, correlation {}", null)).has("trace")).isFalse();
        assertThat(read(event("put off, correlation {}", null, "-")).has("trace"))
                .isFalse();
        assertThat(read(event(null, null)).path("level").stringValue()).isEqualTo("WARN");
    }
}
