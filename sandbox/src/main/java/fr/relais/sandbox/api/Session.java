package fr.relais.sandbox.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.json.JsonMapper;

/**
 * Calls in the name of one caller.
 *
 * <p>A body is a {@link String}, which is sent as it is, or anything Jackson can write.
 */
public final class Session {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PATIENT_ATTEMPTS = 10;

    private final URI gateway;
    private final HttpClient http;
    private final TokenSource tokens;
    private final int attempts;

    Session(URI gateway, HttpClient http, TokenSource tokens) {
        this(gateway, http, tokens, 1);
    }

    private Session(URI gateway, HttpClient http, TokenSource tokens, int attempts) {
        this.gateway = gateway;
        this.http = http;
        this.tokens = tokens;
        this.attempts = attempts;
    }

    /**
     * The same caller, who repeats a call that was answered "later": after the time asked for, under the same key, a
     * bounded number of times.
     */
    public Session patient() {
        return new Session(gateway, http, tokens, PATIENT_ATTEMPTS);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A new command: it carries a key that was never used before. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** A command under a key of the caller's: the same key and body again are the same command. */
    public Answer post(String path, Object body, String key) {
        return send(withBody(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(json(body))));
    }

    /** An edit of what has the given version, as its {@code ETag} says it. */
    public Answer put(String path, Object body, String version) {
        return send(withBody(path).header("If-Match", version).PUT(BodyPublishers.ofString(json(body))));
    }

    /** Any request: the address is completed by {@link #request}. */
    public Answer send(HttpRequest.Builder request) {
        var answer = Answer.of(http, request.build());
        for (var attempt = 1; attempt < attempts && answer.comeBack().isPresent(); attempt++) {
            pause(answer.comeBack().get());
            answer = Answer.of(http, request.build());
        }
        return answer;
    }

    private static void pause(Duration asked) {
        try {
            TimeUnit.MILLISECONDS.sleep(asked.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted");
        }
    }

    /** A request to be completed: address, token and patience are set. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
        var token = tokens.token();
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The live stream of notices, from after the given event id; from now on when it is empty. */
    public NoticeStream notices(String lastEventId) {
        return live("/v1/inbox/stream", lastEventId);
    }

    /** Any live stream, from after the given event id; from now on when it is empty. */
    public NoticeStream live(String path, String lastEventId) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + tokens.token());
        return NoticeStream.open(
                http,
                lastEventId.isEmpty()
                        ? request.build()
                        : request.header("Last-Event-ID", lastEventId).build());
    }

    private HttpRequest.Builder withBody(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static String json(Object body) {
        return body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
    }
}
