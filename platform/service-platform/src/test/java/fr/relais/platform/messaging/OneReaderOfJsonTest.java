package fr.relais.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.HttpCommands;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;

/** A body is sound or not, whoever reads it: what a caller sends, what another service says, a record of a centre. */
class OneReaderOfJsonTest {

    private static final Map<String, String> ENVELOPE = Map.of(
            "ce_id", "a",
            "ce_type", "tiny.said.v1",
            "ce_subject", "b",
            "ce_aggregateversion", "1",
            "ce_eventindex", "0",
            "ce_time", "2026-11-30T05:00:00Z");

    static Stream<String> sound() {
        return Stream.of(
                "{}",
                " {\"a\":1}\n",
                "{\"a\":null,\"b\":[],\"c\":{\"a\":1}}",
                "{\"a\":1e999}",
                "{\"a\":" + "9".repeat(64) + "}",
                "{\"a\":-1}",
                "{\"a\":\"0000-00-00\"}",
                "{\"a\":\"\\u0000\"}",
                "{\"text\":\"" + "x".repeat(4096) + "\"}",
                nested(19));
    }

    static Stream<String> unsound() {
        return Stream.of(
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"b\":{\"a\":1,\"c\":[],\"a\":null}}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":1} {}",
                "{\"a\":1}}",
                "{\"a\":1}x",
                "{\"a\":1",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1,}",
                "{\"a\":[1,]}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1 /* one */}",
                "{\"a\":1} // one",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":TRUE}",
                "{\"a\":" + "9".repeat(65) + "}",
                "{\"text\":\"" + "x".repeat(4097) + "\"}",
                "{\"" + "x".repeat(257) + "\":1}",
                nested(20),
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "1",
                "\"{}\"");
    }

    /** Objects in each other, so many, in one more. */
    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "{}" + "}".repeat(depth);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void isReadByEverybody(String body) {
        assertThat(readers(body)).containsExactlyInAnyOrder("caller", "event", "record");
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void isReadByNobody(String body) {
        assertThat(readers(body)).isEmpty();
    }

    private static Set<String> readers(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        reads("caller", () -> ofACaller(body)),
                        reads("event", () -> IncomingEvent.from(event(body))),
                        reads("record", () -> JsonTokens.read(body, OneReaderOfJsonTest::everything)))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static List<String> reads(String who, Runnable reading) {
        try {
            reading.run();
            return List.of(who);
        } catch (BadInput | PoisonRecord | JacksonException unsound) {
            return List.of();
        }
    }

    private static void ofACaller(byte[] body) {
        var request = MockServerRequest.builder()
                .method(HttpMethod.PUT)
                .header("Content-Type", "application/json")
                .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
        new HttpCommands(Clock.systemUTC(), Duration.ofSeconds(5))
                .readReplacement(request)
                .block();
    }

    private static ConsumerRecord<String, byte[]> event(byte[] body) {
        var message = new ConsumerRecord<>("topic", 0, 0L, "b", body);
        ENVELOPE.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Looks at one field, and at none of a record that is newer than its reader. */
    private static boolean everything(JsonTokens tokens) {
        tokens.fields(name -> {
            if (name.equals("text")) {
                tokens.text();
            }
        });
        return true;
    }
}
