package fr.relais.platform.audit.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What a request asked for and what the answer is, in words of the service's own: the pattern of the route and never
 * the path, which may say anything.
 *
 * @param operation such as {@code GET /v1/offers/{offer}}; a method alone when there is no such route
 * @param things what the path named; empty when nothing
 * @param status of the answer
 */
record Asked(String operation, String things, int status) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    static Asked of(ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        return new Asked(operation(exchange), things(exchange), status == null ? 200 : status.value());
    }

    private static String operation(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod().name();
        var known = METHODS.contains(method) ? method : "OTHER";
        return route(exchange) instanceof PathPattern route ? known + " " + route.getPatternString() : known;
    }

    private static @Nullable Object route(ServerWebExchange exchange) {
        var functional = exchange.getAttribute(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE);
        return functional == null ? exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) : functional;
    }

    private static String things(ServerWebExchange exchange) {
        Map<String, String> named =
                exchange.getAttributeOrDefault(RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return String.join("/", new TreeMap<>(named).values());
    }

    boolean isGood() {
        return status < 300;
    }

    boolean isDenied() {
        return status == 401 || status == 403 || status == 404;
    }

    /** Whether what was sent could not be understood or taken in. */
    boolean isRefused() {
        return status == 400 || status == 408 || status == 413 || status == 415 || status == 428;
    }

    boolean isCommand() {
        return !operation.startsWith("GET") && !operation.startsWith("HEAD") && !operation.startsWith("OPTIONS");
    }

    /** Whether who asked may, and the world said yes or no: what could not be read or taken in is no decision. */
    boolean isDecided() {
        return isGood() || status == 409 || status == 412 || status == 422;
    }
}
