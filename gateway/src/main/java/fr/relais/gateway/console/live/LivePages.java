package fr.relais.gateway.console.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import fr.relais.gateway.console.page.Language;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import fr.relais.gateway.console.session.Person;
import fr.relais.gateway.console.session.SessionOver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/**
 * One stream for each open page: that something has happened, in the neutral words of the notice, and never what it was
 * about. The page looks again at what it shows.
 *
 * <p>Events: {@code notice} (with its number as id, so that whoever comes back misses none), {@code resync} when too
 * much was missed, {@code country} when figures of the coordination have changed, {@code beat} as long as every service
 * that is followed says something: without it a page must not be called up to date. A service that ends its stream, is
 * away or is silent is asked again, from where it was; the page's own stream ends with the session.
 */
public final class LivePages {

    public static final String PATH = "/app/live";

    /** A service that is away is asked again after two seconds, later after half a minute. */
    private static final Retry AGAIN = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(2))
            .maxBackoff(Duration.ofSeconds(30))
            .transientErrors(true)
            .filter(failure -> !(failure instanceof SessionOver));

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final ServerSentEvent<String> END =
            ServerSentEvent.<String>builder().comment("end").build();

    private static final ServerSentEvent<String> BEAT =
            ServerSentEvent.<String>builder().event("beat").data("").build();

    private static final ServerSentEvent<String> COUNTRY =
            ServerSentEvent.<String>builder().event("country").data("").build();

    /** A service that ends its stream is asked again. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** The country changes many times a minute: the first change is told at once, what follows together. */
    private static final Duration CALM = Duration.ofMillis(500);

    private static final String LAST_SEEN = "Last-Event-ID";

    private final Services services;
    private final Mono<Void> closing;

    /** @param closing when the gateway ends, and streams with it */
    public LivePages(Services services, Mono<Void> closing) {
        this.services = services;
        this.closing = closing;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().GET(PATH, this::follow).build();
    }

    private Mono<ServerResponse> follow(ServerRequest request) {
        return request.principal()
                .cast(Authentication.class)
                .map(Person::of)
                .flatMap(person -> ServerResponse.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                        .header("X-Accel-Buffering", "no")
                        .body(BodyInserters.fromServerSentEvents(events(request, person))));
    }

    private Flux<ServerSentEvent<String>> events(ServerRequest request, Person person) {
        var coordinates = person.is("COORDINATOR");
        var heard = new Heard(coordinates ? 2 : 1);
        var notices = notices(request, heard).concatWithValues(END);
        var country = coordinates ? country(request, heard) : Flux.<ServerSentEvent<String>>empty();
        var beats = heard.everybody()
                .thenMany(Flux.interval(Duration.ZERO, HEARTBEAT))
                .onBackpressureDrop()
                .filter(beat -> heard.lately())
                .map(beat -> BEAT);
        var signsOfLife = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(beat ->
                        ServerSentEvent.<String>builder().comment("still here").build());
        return Flux.merge(notices, country, beats, signsOfLife)
                .startWith(ServerSentEvent.<String>builder().comment("open").build())
                .takeUntil(END::equals)
                .takeUntilOther(closing)
                .onErrorResume(SessionOver.class, over -> ended(request))
                .onErrorComplete();
    }

    /** Who is revoked is signed out in every tab, not only where she was told of it. */
    private static Flux<ServerSentEvent<String>> ended(ServerRequest request) {
        return request.exchange().getSession().flatMap(WebSession::invalidate).thenMany(Flux.empty());
    }

    /** What a service says, comments too; one that is silent for too long counts as away. */
    private Flux<ServerSentEvent<JsonNode>> follow(ServerRequest request, Call call, Heard heard) {
        return services.follow(request, call).timeout(Heard.PATIENCE).doOnNext(event -> heard.from(call.service()));
    }

    private Flux<ServerSentEvent<String>> notices(ServerRequest request, Heard heard) {
        var language = Language.of(request.exchange()).tag();
        var seen = new AtomicReference<>(request.headers().firstHeader(LAST_SEEN));
        return Flux.defer(() -> follow(request, from(seen.get()), heard))
                .doOnNext(event -> {
                    if (event.id() != null) {
                        seen.set(event.id());
                    }
                })
                .repeatWhen(ends -> ends.delayElements(PAUSE))
                .retryWhen(AGAIN)
                .filter(event -> event.event() != null)
                .map(event -> ServerSentEvent.<String>builder()
                        .id(event.id() == null ? "" : event.id())
                        .event(event.event())
                        .data(text(event, language))
                        .build());
    }

    private Flux<ServerSentEvent<String>> country(ServerRequest request, Heard heard) {
        return Flux.defer(() -> follow(request, Call.get(Upstream.CAPACITY, "/v1/capacity/stream"), heard))
                .repeatWhen(ends -> ends.delayElements(PAUSE))
                .retryWhen(AGAIN)
                .filter(event -> event.event() != null)
                .onBackpressureLatest()
                .concatMap(
                        event -> Mono.just(COUNTRY).concatWith(Mono.delay(CALM).then(Mono.empty())), 0)
                .onErrorComplete();
    }

    private static Call from(@Nullable String seen) {
        var call = Call.get(Upstream.NOTIFICATION, "/v1/inbox/stream");
        return seen == null ? call : call.saying(LAST_SEEN, seen);
    }

    private static String text(ServerSentEvent<JsonNode> event, String language) {
        var data = event.data();
        return data == null ? "" : data.path("text").path(language).asString("");
    }
}
