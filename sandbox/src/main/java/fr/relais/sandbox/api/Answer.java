package fr.relais.sandbox.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the JSON body; a missing node when there is none, a text when it is not JSON
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    static Answer of(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), json(response));
        } catch (IOException failure) {
            throw new UnexpectedAnswer("no answer to " + call(request), failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted in " + call(request), hurried);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        var mapper = JsonMapper.shared();
        try {
            return mapper.readTree(response.body());
        } catch (JacksonException notJson) {
            return mapper.getNodeFactory().stringNode(response.body());
        }
    }

    private static String call(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    /** This answer, when it has the given status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer("expected " + expected + ", got " + status + " " + problem());
        }
        return this;
    }

    /** The code of the problem; empty when the answer is not one. */
    public String problem() {
        var type = headers.firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json") ? text("code") : "";
    }

    /** The version of what was answered, as an edit of it repeats it; empty when there is none. */
    public String version() {
        return headers.firstValue("ETag").orElse("");
    }

    /** How long to wait before the same call may be made again; empty when it need not be made again. */
    public Optional<Duration> comeBack() {
        return status == 429 || status == 503
                ? Optional.of(headers.firstValue("Retry-After")
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(Duration.ofSeconds(1)))
                : Optional.empty();
    }

    /** A text of the body; empty when it is not there. */
    public String text(String field) {
        return body.path(field).asString("");
    }
}
