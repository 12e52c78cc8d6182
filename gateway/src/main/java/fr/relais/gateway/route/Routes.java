package fr.relais.gateway.route;

import java.net.URI;
import java.util.Map;

import fr.relais.gateway.filter.ServiceGuard;
import fr.relais.gateway.filter.StreamsAtShutdown;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The table of what can be reached from outside, and where it goes. What is not in it does not exist: above all no
 * {@code /internal/**} and no {@code /actuator/**} of a service.
 */
public final class Routes {

    private static final String TOKENS = "tokens";

    /** Where files are sent, and nothing under it. */
    private static final String FILES = "/v1/imports";

    private static final String[] OF_CAPACITY = {
        "/v1/centres/**",
        "/v1/capacity/**",
        "/v1/imports/**",
        "/v1/prospects/**",
        "/v1/exports/**",
        "/v1/register/capacity-service/*",
        "/v1/register/capacity-service/exposures/*",
        "/v1/confirmation-link"
    };

    private static final String[] OF_NOTIFICATION = {
        "/v1/inbox/**", "/v1/register/notification-service/*", "/v1/register/notification-service/exposures/*"
    };

    private static final String[] OF_PLACEMENT = {
        "/v1/placement-requests/**",
        "/v1/drafts/**",
        "/v1/openings/**",
        "/v1/offers/**",
        "/v1/stays/**",
        "/v1/minors/**",
        "/v1/coordination/**",
        "/v1/unmet-needs",
        "/v1/accounts/**",
        "/v1/register/placement-service/*",
        "/v1/register/placement-service/exposures/*",
        "/v1/organisations/**"
    };

    private final Destination capacity;
    private final Destination files;
    private final Destination placement;
    private final Destination notification;
    private final @Nullable Destination identity;
    private final StreamsAtShutdown streams;

    /** @param guards what stands before each service, by the service's name */
    public Routes(UpstreamSettings upstreams, Map<String, GatewayFilter> guards, StreamsAtShutdown streams) {
        this.capacity = to(upstreams.capacity().url(), guards, "capacity");
        this.files = to(upstreams.capacity().url(), guards, "files");
        this.placement = to(upstreams.placement().url(), guards, "placement");
        this.notification = to(upstreams.notification().url(), guards, "notification");
        var tokens = upstreams.identity().url();
        this.identity = tokens == null ? null : to(tokens, guards, "identity");
        this.streams = streams;
    }

    /** The table, first match first. */
    public RouteLocator table(RouteLocatorBuilder builder) {
        var table = builder.routes()
                .route("capacity-stream", at -> stream(at.path("/v1/capacity/stream"), capacity))
                .route("files", at -> answer(at.path(FILES).and().method(HttpMethod.POST), files))
                .route("capacity", at -> answer(at.path(OF_CAPACITY), capacity))
                .route("placement", at -> answer(at.path(OF_PLACEMENT), placement))
                .route("inbox-stream", at -> stream(at.path("/v1/inbox/stream"), notification))
                .route("inbox", at -> answer(at.path(OF_NOTIFICATION), notification))
                .route("statistics", at -> answer(at.path("/v1/statistics/**"), notification));
        var tokens = identity;
        return tokens == null
                ? table.build()
                : table.route(TOKENS, at -> answer(at.path("/oauth2/token"), tokens))
                        .build();
    }

    /** What the services say of their interfaces, where it is to be read. */
    public RouteLocator descriptions(RouteLocatorBuilder builder) {
        return builder.routes()
                .route("capacity-api", at -> description(at, "/openapi/capacity.json", capacity))
                .route("placement-api", at -> description(at, "/openapi/placement.json", placement))
                .route("notification-api", at -> description(at, "/openapi/notification.json", notification))
                .build();
    }

    /** Whether a request goes to the identity provider, whose answers to bad requests have a form of their own. */
    public static boolean isForTokens(ServerWebExchange exchange) {
        var route = exchange.<Route>getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route != null && route.getId().equals(TOKENS);
    }

    /** Whether a request may bring a file. */
    public static boolean takesFiles(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                && request.getPath().value().equals(FILES);
    }

    private static Buildable<Route> answer(BooleanSpec at, Destination to) {
        return at.filters(way -> way.filter(to.guard(), ServiceGuard.AROUND_THE_ANSWER))
                .uri(to.url());
    }

    private Buildable<Route> stream(BooleanSpec at, Destination to) {
        return at.filters(way -> way.filter(streams, ServiceGuard.AROUND_THE_ANSWER)
                        .filter(to.guard(), ServiceGuard.AROUND_ITS_BEGINNING))
                .uri(to.url());
    }

    private static Buildable<Route> description(PredicateSpec at, String path, Destination to) {
        return at.path(path)
                .and()
                .method(HttpMethod.GET)
                .filters(way -> way.setPath("/openapi.json").filter(to.guard(), ServiceGuard.AROUND_THE_ANSWER))
                .uri(to.url());
    }

    private static Destination to(URI url, Map<String, GatewayFilter> guards, String name) {
        var guard = guards.get(name);
        if (guard == null) {
            throw new IllegalStateException("a service without a guard");
        }
        return new Destination(url, guard);
    }
}
