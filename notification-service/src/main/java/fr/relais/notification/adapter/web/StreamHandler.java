package fr.relais.notification.adapter.web;

import java.time.Duration;

import fr.relais.notification.application.AccessPolicy.Action;
import fr.relais.notification.application.FollowInboxUseCase;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.application.Sighting;
import fr.relais.notification.config.StreamSettings;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.identity.TokenLife;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The live stream of an inbox, as server-sent events: {@code notice} with the item's number as id, {@code resync} when
 * the client must read its inbox again, a comment as heartbeat.
 *
 * <p>A client that comes back says what it has seen ({@code Last-Event-ID}) and gets what it has missed. A stream ends
 * with the token it was opened with, at the latest; whatever ends it, the client comes back.
 */
final class StreamHandler {

    private static final Logger log = LoggerFactory.getLogger(StreamHandler.class);

    /** Without it the heartbeat would go on when there is nothing to follow any more. */
    private static final ServerSentEvent<Object> END = comment("end");

    private final FollowInboxUseCase followInbox;
    private final LiveInboxes live;
    private final Access access;
    private final NoticeTexts texts;
    private final StreamSettings settings;
    private final Revocations revocations;

    StreamHandler(
            FollowInboxUseCase followInbox,
            LiveInboxes live,
            Access access,
            NoticeTexts texts,
            StreamSettings settings,
            Revocations revocations) {
        this.followInbox = followInbox;
        this.live = live;
        this.access = access;
        this.texts = texts;
        this.settings = settings;
        this.revocations = revocations;
    }

    Mono<ServerResponse> stream(ServerRequest request) {
        return access.inboxOf(request, Action.READ)
                .map(owner -> stream(request, owner))
                .orElseGet(() -> Problems.notFound(request));
    }

    private Mono<ServerResponse> stream(ServerRequest request, OrganisationId owner) {
        var seen = Numbers.header(request, "Last-Event-ID");
        var caller = new LiveInboxes.Caller(owner, Caller.of(request).subject());
        if (!live.hasRoom(caller)) {
            return Problems.respond(request, ProblemCode.TOO_MANY_REQUESTS.problem());
        }
        return lifetime(request)
                .flatMap(longest -> ServerResponse.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                        .header("X-Accel-Buffering", "no")
                        .body(BodyInserters.fromServerSentEvents(live.of(caller, events(caller, seen))
                                .take(longest)
                                .takeUntilOther(revocations.of(request)))));
    }

    private Flux<ServerSentEvent<Object>> events(LiveInboxes.Caller caller, @Nullable Long seen) {
        var sightings = followInbox
                .handle(caller.owner(), seen)
                .map(sighting -> event(sighting, caller.subject()))
                .onErrorResume(StreamHandler::endQuietly);
        var beats = Flux.interval(settings.heartbeat()).onBackpressureDrop().map(beat -> comment("still here"));
        return Flux.merge(sightings.concatWithValues(END), beats)
                .startWith(opening())
                .takeUntil(END::equals);
    }

    private ServerSentEvent<Object> event(Sighting sighting, String reader) {
        var id = Long.toString(sighting.upTo());
        return sighting instanceof Sighting.Item filed
                ? ServerSentEvent.<Object>builder(ItemResponse.of(filed.item(), texts, reader))
                        .id(id)
                        .event("notice")
                        .build()
                : ServerSentEvent.<Object>builder(new ResyncResponse(id))
                        .id(id)
                        .event("resync")
                        .build();
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

    /** The client will come back and say what it has seen; so nothing is lost by ending here. */
    private static Mono<ServerSentEvent<Object>> endQuietly(Throwable failure) {
        log.warn("a live stream ended early: {}", failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
