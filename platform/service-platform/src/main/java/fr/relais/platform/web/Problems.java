package fr.relais.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems: {@code type, title, status, code, correlationId} and, where fields are to blame, {@code errors}. */
public final class Problems {

    static final int RETRY_AFTER_SECONDS = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {}

    /** The answer of a handler to a refusal. */
    public static Mono<ServerResponse> respond(ServerRequest request, Problem problem) {
        return respond(request, problem, List.of());
    }

    /** The answer of a handler to a refusal that is about some fields of what was asked for. */
    public static Mono<ServerResponse> respond(ServerRequest request, Problem problem, List<FieldError> errors) {
        var response = ServerResponse.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (mayPass(problem)) {
            response.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        return response.bodyValue(body(problem, errors, CorrelationFilter.idOf(request.exchange())));
    }

    /** The same 404 for what does not exist and for what the caller may not know of. */
    public static Mono<ServerResponse> notFound(ServerRequest request) {
        return respond(request, ProblemCode.NOT_FOUND.problem());
    }

    /** Writes a problem as the whole answer of an exchange. */
    public static Mono<Void> write(ServerWebExchange exchange, Problem problem, List<FieldError> errors) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (isCutOff(problem)) {
            response.getHeaders().setConnection("close");
        }
        if (mayPass(problem)) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        var bytes = body(problem, errors, CorrelationFilter.idOf(exchange));
        response.getHeaders().setContentLength(bytes.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }

    private static boolean mayPass(Problem problem) {
        return problem.status() == 503 || problem.status() == 429;
    }

    /** The rest of what is being sent so slowly must not be taken for another request. */
    private static boolean isCutOff(Problem problem) {
        return problem.status() == 408;
    }

    private static byte[] body(Problem problem, List<FieldError> errors, String correlationId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("correlationId", correlationId);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }
}
