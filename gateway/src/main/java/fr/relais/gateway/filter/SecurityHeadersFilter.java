package fr.relais.gateway.filter;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells browsers to trust nothing, keep nothing and tell nothing. Set last, on every answer, whatever a service said;
 * only the description pages may run their own script.
 */
public final class SecurityHeadersFilter implements WebFilter, Ordered {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The description page brings its script along, writes styles into its elements and draws its icons inline. */
    private static final String OWN_SCRIPT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean strictTransport;

    /** @param strictTransport whether browsers may only come back over TLS */
    public SecurityHeadersFilter(boolean strictTransport) {
        this.strictTransport = strictTransport;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var isDocs = exchange.getRequest().getPath().value().startsWith("/docs");
        exchange.getResponse()
                .beforeCommit(
                        () -> Mono.fromRunnable(() -> set(exchange.getResponse().getHeaders(), isDocs)));
        return chain.filter(exchange);
    }

    private void set(HttpHeaders headers, boolean isDocs) {
        headers.set("Content-Security-Policy", isDocs ? OWN_SCRIPT : NOTHING);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(HttpHeaders.CACHE_CONTROL, isStream(headers) ? "no-store, no-transform" : "no-store");
        if (strictTransport) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    private static boolean isStream(HttpHeaders headers) {
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
