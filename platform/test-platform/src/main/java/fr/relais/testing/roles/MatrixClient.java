package fr.relais.testing.roles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Sends many questions over a few connections that are kept, and each caller's token is signed once: of somebody who
 * has just signed in, so that it shows what the role allows and not how long ago that was.
 */
final class MatrixClient implements AutoCloseable {

    /** All are of one trace, so that equal answers have the same id too. */
    private static final String ONE_TRACE = "00-" + "1".repeat(32) + "-" + "2".repeat(16) + "-00";

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FOR_ALL = Duration.ofMinutes(2);
    private static final Map<TestCaller, String> TOKENS = new ConcurrentHashMap<>();

    private final ConnectionProvider connections =
            ConnectionProvider.builder("role-matrix").maxConnections(AT_ONCE).build();
    private final HttpClient http;

    MatrixClient(String address) {
        http = HttpClient.create(connections).baseUrl(address).responseTimeout(PATIENCE);
    }

    /** The answers in the order of the questions. */
    List<Answer> ask(Collection<Question> questions) {
        return Flux.fromIterable(questions)
                .flatMapSequential(this::ask, AT_ONCE)
                .collectList()
                .blockOptional(FOR_ALL)
                .orElseThrow();
    }

    private Mono<Answer> ask(Question question) {
        var target = question.target();
        var sample = target.sample();
        var asking = http.headers(headers -> fill(headers, question))
                .request(HttpMethod.valueOf(question.method()))
                .uri(target.path() + sample.query());
        var sent = sample.body().isEmpty() ? asking : asking.send(ByteBufMono.fromString(Mono.just(sample.body())));
        return sent.response(MatrixClient::read)
                .single()
                .onErrorMap(failure ->
                        new IllegalStateException("no answer to " + question.method() + " " + target.path(), failure));
    }

    private static void fill(HttpHeaders headers, Question question) {
        question.target().sample().headers().forEach(headers::set);
        headers.set("traceparent", ONE_TRACE);
        if (question.method().equals("POST")) {
            headers.set("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (question.caller() != null) {
            headers.set("Authorization", bearer(question.caller()));
        }
    }

    private static String bearer(TestCaller caller) {
        return TOKENS.computeIfAbsent(
                caller, known -> "Bearer " + TestIdentity.tokens().token(known, Instant.now()));
    }

    /** What goes on without an end is not read. */
    private static Mono<Answer> read(HttpClientResponse head, ByteBufFlux content) {
        var endless = head.responseHeaders().get("Content-Type", "").startsWith("text/event-stream");
        var body = endless
                ? Mono.just("")
                : content.aggregate().asString(StandardCharsets.ISO_8859_1).defaultIfEmpty("");
        return body.map(text -> new Answer(head.status().code(), lines(head), text));
    }

    private static String lines(HttpClientResponse head) {
        return head.responseHeaders().entries().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        connections.disposeLater().block(PATIENCE);
    }
}
