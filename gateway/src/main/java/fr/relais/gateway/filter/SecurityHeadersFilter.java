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
 * pages may use their own files, and only the description pages write styles into their elements.
 */
public final class SecurityHeadersFilter implements WebFilter, Ordered {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The description page brings its script along, writes styles into its elements and draws its icons inline. */
    private static final String OWN_SCRIPT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The pages: their own style and script, from files, and nothing of anybody else's. */
    private static final String OWN_FILES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String KEEP = "public, max-age=31536000, immutable";

    private final boolean strictTransport;

    /** @param strictTransport whether browsers may only come back over TLS */
    public SecurityHeadersFilter(boolean strictTransport) {
        this.strictTransport = strictTransport;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        exchange.getResponse()
                .beforeCommit(
                        () -> Mono.fromRunnable(() -> set(exchange.getResponse().getHeaders(), path)));
        return chain.filter(exchange);
    }

    private void set(HttpHeaders headers, String path) {
        headers.set("Content-Security-Policy", policy(headers, path));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(HttpHeaders.CACHE_CONTROL, cache(headers, path));
        if (strictTransport) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    private static String policy(HttpHeaders headers, String path) {
        if (path.startsWith("/docs")) {
            return OWN_SCRIPT;
        }
        return MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType()) ? OWN_FILES : NOTHING;
    }

    /** What is under {@code /assets} is about nobody, and its address changes with its content. */
    private static String cache(HttpHeaders headers, String path) {
        if (path.startsWith("/assets/")
                && !MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(headers.getContentType())) {
            return KEEP;
        }
        return isStream(headers) ? "no-store, no-transform" : "no-store";
    }

    private static boolean isStream(HttpHeaders headers) {
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
