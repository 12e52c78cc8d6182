package fr.relais.capacity.adapter.web;

import java.time.Duration;

import fr.relais.capacity.application.CapacityQuestion;
import fr.relais.capacity.application.LiveCapacity;
import fr.relais.capacity.config.StreamSettings;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.identity.TokenLife;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The country as it changes, as server-sent events: {@code snapshot} with everything, then {@code change} with the rows
 * that are different, a comment as heartbeat.
 *
 * <p>The id of an event says what a client knows after it, the same in every replica: a client that comes back with the
 * present one ({@code Last-Event-ID}) is told nothing, with any other everything. A stream ends with the token it was
 * opened with, at the latest; whatever ends it, the client comes back.
 */
@Component
final class CapacityStreamHandler {

    private static final Logger log = LoggerFactory.getLogger(CapacityStreamHandler.class);

    /** Without it the heartbeat would go on when there is nothing to follow any more. */
    private static final ServerSentEvent<Object> END = comment("end");

    private final Access access;
    private final LiveCapacity live;
    private final CapacityViews views;
    private final StreamSettings settings;
    private final Revocations revocations;

    CapacityStreamHandler(
            Access access, LiveCapacity live, CapacityViews views, StreamSettings settings, Revocations revocations) {
        this.access = access;
        this.live = live;
        this.views = views;
        this.settings = settings;
        this.revocations = revocations;
    }

    Mono<ServerResponse> stream(ServerRequest request) {
        return access.to(request, Action.READ_CAPACITY, () -> {
            var caller = Caller.of(request).subject();
            var question = CapacityHandler.question(request);
            var follower = new CapacityFollower(question, views, CapacityFollower.seen(request));
            return live.hasRoom(caller)
                    ? follow(request, events(caller, question, follower))
                    : Problems.respond(request, ProblemCode.TOO_MANY_REQUESTS.problem());
        });
    }

    private Mono<ServerResponse> follow(ServerRequest request, Flux<ServerSentEvent<Object>> events) {
        return lifetime(request)
                .flatMap(longest -> ServerResponse.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                        .header("X-Accel-Buffering", "no")
                        .body(BodyInserters.fromServerSentEvents(
                                events.take(longest).takeUntilOther(revocations.of(request)))));
    }

    private Flux<ServerSentEvent<Object>> events(String caller, CapacityQuestion question, CapacityFollower follower) {
        var changes = live.follow(caller, question)
                .concatMapIterable(follower::see, 1)
                .onErrorResume(CapacityStreamHandler::endQuietly);
        var beats = Flux.interval(settings.heartbeat()).onBackpressureDrop().map(beat -> comment("still here"));
        return Flux.merge(changes.concatWithValues(END), beats)
                .startWith(opening())
                .takeUntil(END::equals);
    }

    private ServerSentEvent<Object> opening() {
        return ServerSentEvent.builder().comment("open").retry(settings.retry()).build();
    }

    private static ServerSentEvent<Object> comment(String text) {
        return ServerSentEvent.builder().comment(text).build();
    }

    private Mono<Duration> lifetime(ServerRequest request) {
        return TokenLife.left(request).map(left -> left.compareTo(settings.longest()) < 0 ? left : settings.longest());
    }

    /** The client will come back; so nothing is lost by ending here. */
    private static Mono<ServerSentEvent<Object>> endQuietly(Throwable failure) {
        log.warn("a live stream ended early: {}", failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
