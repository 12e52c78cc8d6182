package fr.relais.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Set;

import fr.relais.gateway.decision.Decision;
import fr.relais.platform.door.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the one form of all services, and recognises that form. */
public final class Problems {

    /** Beside an exchange: the id by which its log lines and its problem can be brought together. */
    public static final String CORRELATION_ID = "X-Correlation-Id";

    static final String TYPE_PREFIX = "https://relais.example/problems/";

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "code", "correlationId", "errors");
    private static final JsonMapper JSON = StrictJson.mapper();

    private Problems() {}

    /** Writes a problem as the whole answer of an exchange: what the gateway decides, not a service behind it. */
    public static Mono<Void> write(ServerWebExchange exchange, ProblemCode code) {
        decide(exchange, code);
        var response = exchange.getResponse();
        var bytes = prepare(exchange, response, code);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    /** Sets status and headers of an answer and returns the body that belongs to them. */
    public static byte[] prepare(ServerWebExchange exchange, ServerHttpResponse response, ProblemCode code) {
        response.setStatusCode(HttpStatus.valueOf(code.status()));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code == ProblemCode.BODY_TOO_SLOW) {
            // The rest of what is being sent so slowly must not be taken for another request.
            headers.setConnection("close");
        }
        if (mayPass(code) && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        var bytes = body(code, exchange.getAttributeOrDefault(CORRELATION_ID, ""));
        headers.setContentLength(bytes.length);
        return bytes;
    }

    /** Whether a body is a problem as the services write them: nothing but the agreed members, and a type of ours. */
    public static boolean isOurs(byte[] body) {
        try {
            var problem = JSON.readTree(body);
            return problem.isObject()
                    && MEMBERS.containsAll(problem.propertyNames())
                    && problem.path("type").asString("").startsWith(TYPE_PREFIX)
                    && problem.path("type")
                            .asString("")
                            .endsWith("/" + problem.path("code").asString(""));
        } catch (JacksonException notEvenJson) {
            return false;
        }
    }

    private static void decide(ServerWebExchange exchange, ProblemCode code) {
        switch (code) {
            case UNAUTHENTICATED -> Decision.NO_TOKEN.on(exchange);
            case NOT_FOUND, METHOD_NOT_ALLOWED -> Decision.NOTHING_THERE.on(exchange);
            case TOO_MANY_REQUESTS -> Decision.TOO_MANY_REQUESTS.on(exchange);
            case INVALID_INPUT, NOT_ACCEPTABLE, BODY_TOO_SLOW, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE ->
                Decision.BAD_REQUEST.on(exchange);
            case INTERNAL_ERROR, TRY_AGAIN_LATER -> {
                // Nothing was decided, and another line says it.
            }
        }
    }

    private static boolean mayPass(ProblemCode code) {
        return code.status() == 503 || code.status() == 429;
    }

    private static byte[] body(ProblemCode code, String correlationId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", code.type());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("code", code.code());
        body.put("correlationId", correlationId);
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }
}
