package fr.relais.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays whoever keeps traces, for all tests of this JVM. */
final class ToldTraces {

    private static final List<String> TOLD = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = started();

    private ToldTraces() {}

    private static HttpServer started() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                TOLD.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String endpoint() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/v1/traces";
    }

    /** Everything that was told, as it was. */
    static List<JsonNode> messages() {
        return TOLD.stream().map(JsonMapper.shared()::readTree).toList();
    }

    static Stream<JsonNode> steps() {
        return messages().stream()
                .flatMap(message ->
                        message.at("/resourceSpans/0/scopeSpans/0/spans").valueStream());
    }

    static Stream<JsonNode> stepsOf(String trace) {
        return steps().filter(step -> step.path("traceId").asString().equals(trace));
    }

    /** First steps of traces that this one led to. */
    static Stream<JsonNode> stepsAfter(String trace) {
        return steps().filter(step -> step.at("/links/0/traceId").asString().equals(trace));
    }
}
