package fr.relais.gateway.route;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import fr.relais.platform.trace.TraceContext;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Tells a service of the requests for it that were refused at the door for want of a token that can be believed, so
 * that they stand in its register like everything that it refuses itself: the method, the path and the id of the trace,
 * and neither the token nor the query nor the body. The service finds no token and refuses.
 *
 * <p>Nobody waits for it, and nothing depends on it. Of a flood so many a minute are told; how many there were, the
 * metrics say.
 */
public final class RefusalsTold {

    /** The header by which a service behind the door can tell them from what is asked. */
    public static final String MARK = "Relais-Refused";

    private static final int A_MINUTE = 60;
    private static final long MINUTE = 60_000;

    private final RouteLocator routes;
    private final WebClient client;
    private final Clock clock;

    private long minute;
    private int told;

    public RefusalsTold(RouteLocator routes, WebClient client, Clock clock) {
        this.routes = routes;
        this.client = client;
        this.clock = clock;
    }

    /** A request that was refused. Returns at once; whatever goes wrong is nobody's concern here. */
    public void of(ServerWebExchange refused) {
        if (isOneOfTheMinute()) {
            destination(refused)
                    .flatMap(to -> Mono.justOrEmpty(address(to, refused)))
                    .flatMap(address -> tell(address, refused))
                    .onErrorComplete()
                    .subscribe();
        }
    }

    private synchronized boolean isOneOfTheMinute() {
        var now = clock.millis() / MINUTE;
        if (now != minute) {
            minute = now;
            told = 0;
        }
        return told++ < A_MINUTE;
    }

    private Mono<Route> destination(ServerWebExchange refused) {
        return routes.getRoutes()
                .concatMap(route -> Mono.from(route.getPredicate().apply(refused))
                        .filter(Boolean::booleanValue)
                        .map(fits -> route))
                .next();
    }

    /** Empty of a path that is none. */
    private static Optional<URI> address(Route to, ServerWebExchange refused) {
        try {
            return Optional.of(to.getUri().resolve(refused.getRequest().getURI().getRawPath()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Mono<Void> tell(URI address, ServerWebExchange refused) {
        return client.method(refused.getRequest().getMethod())
                .uri(address)
                .headers(headers -> {
                    headers.set(MARK, "token");
                    headers.set(TraceContext.HEADER, refused.getAttributeOrDefault(TraceContext.HEADER, ""));
                })
                .exchangeToMono(answer -> answer.releaseBody());
    }
}
