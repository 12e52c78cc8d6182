package fr.relais.gateway.filter;

import java.util.Locale;
import java.util.Set;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets pass the headers that mean something between callers and services, and no other in either direction: nothing
 * that claims to come from a proxy ({@code Forwarded}, {@code X-Forwarded-*}), to be somebody ({@code X-User-*}), or to
 * be another request; no cookie, and nothing by which a service tells what it is made of.
 */
public final class HeadersThatPass implements HttpHeadersFilter, Ordered {

    private static final Set<String> IN = Set.of(
            "accept",
            "accept-language",
            "authorization",
            "confirmation-token",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "last-event-id",
            // Ours by now, whatever the caller's was.
            "traceparent");

    private static final Set<String> OUT = Set.of(
            "content-disposition",
            "content-language",
            "content-length",
            "content-type",
            "etag",
            "link",
            "location",
            "retry-after",
            "www-authenticate",
            "x-account-lapses",
            "x-accel-buffering");

    private final Type direction;

    /** @param direction whether requests or answers are looked at */
    public HeadersThatPass(Type direction) {
        this.direction = direction;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var passing = direction == Type.REQUEST ? IN : OUT;
        var output = new HttpHeaders();
        input.forEach((name, values) -> {
            if (passing.contains(name.toLowerCase(Locale.ROOT))) {
                output.addAll(name, values);
            }
        });
        return output;
    }

    @Override
    public boolean supports(Type type) {
        return type == direction;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
