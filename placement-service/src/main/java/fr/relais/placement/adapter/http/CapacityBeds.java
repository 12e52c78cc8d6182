package fr.relais.placement.adapter.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import fr.relais.placement.adapter.http.CapacityBodies.ConfirmHold;
import fr.relais.placement.adapter.http.CapacityBodies.Holds;
import fr.relais.placement.adapter.http.CapacityBodies.KeepBeds;
import fr.relais.placement.adapter.http.CapacityBodies.PlaceHold;
import fr.relais.placement.adapter.http.CapacityBodies.PlacedHold;
import fr.relais.placement.adapter.http.CapacityBodies.ReleaseHold;
import fr.relais.placement.adapter.http.CapacityBodies.ReviewHold;
import fr.relais.placement.application.Beds;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Borrows beds from capacity-service. Conflict and absence are answers; everything else that is not success is an
 * error, after which nobody knows whether it happened, and the same call is made again.
 */
final class CapacityBeds implements Beds {

    private static final String HOLD = "/internal/v1/centres/{centre}/holds/{hold}";

    /** So that a page of full centres is small enough to be read whole. */
    private static final int CENTRES_A_PAGE = 20;

    private final WebClient client;
    private final Resilience resilience;

    CapacityBeds(WebClient client, Resilience resilience) {
        this.client = client;
        this.resilience = resilience;
    }

    @Override
    public Mono<HoldAnswer> hold(HoldId hold, Candidate candidate, Pace pace) {
        var block = candidate.outOf();
        var body = new PlaceHold(
                candidate.unit().value(),
                candidate.people(),
                candidate.infants(),
                block == null ? null : block.hold(),
                clock(pace),
                candidate.separation().stream()
                        .map(SeparationGroup::value)
                        .sorted()
                        .toList());
        return place(hold, candidate, body)
                .map(answer -> answer instanceof HoldAnswer.Granted granted
                        ? new HoldAnswer.Granted(granted.fence(), granted.centreCode())
                        : answer);
    }

    @Override
    public Mono<HoldAnswer> keep(HoldId hold, Candidate beds, Instant until) {
        return place(hold, beds, new KeepBeds(beds.unit().value(), CapacityBodies.BLOCK, beds.people(), until));
    }

    private Mono<HoldAnswer> place(HoldId hold, Candidate beds, Object body) {
        return resilience.guard(
                client.put().uri(HOLD, beds.centre(), hold).bodyValue(body).exchangeToMono(CapacityBeds::holdAnswer));
    }

    private static String clock(Pace pace) {
        return switch (pace) {
            case EMERGENCY -> CapacityBodies.EMERGENCY_CLOCK;
            case ORIENTED -> CapacityBodies.ORIENTED_CLOCK;
        };
    }

    private static Mono<HoldAnswer> holdAnswer(ClientResponse response) {
        if (saysNo(response)) {
            return response.releaseBody().thenReturn(new HoldAnswer.Conflict());
        }
        return success(response)
                .flatMap(ok -> ok.bodyToMono(PlacedHold.class))
                .map(placed -> new HoldAnswer.Granted(placed.fence(), placed.centre(), placed.beds()));
    }

    @Override
    public Mono<ReserveAnswer> reserve(Offer offer, Instant until) {
        return resilience.guard(client.post()
                .uri(HOLD + "/confirm", offer.candidate().centre(), offer.hold())
                .bodyValue(new ConfirmHold(offer.fence(), until))
                .exchangeToMono(response -> saysNo(response)
                        ? response.releaseBody().thenReturn(ReserveAnswer.HOLD_GONE)
                        : success(response).flatMap(ClientResponse::releaseBody).thenReturn(ReserveAnswer.RESERVED)));
    }

    @Override
    public Mono<ReviewAnswer> review(CentreRef centre, HoldId hold, long fence) {
        return resilience.guard(client.put()
                .uri(HOLD + "/review", centre, hold)
                .bodyValue(new ReviewHold(fence))
                .exchangeToMono(response -> saysNo(response)
                        ? response.releaseBody().thenReturn(ReviewAnswer.HOLD_GONE)
                        : success(response)
                                .flatMap(ClientResponse::releaseBody)
                                .thenReturn(ReviewAnswer.UNDER_REVIEW)));
    }

    @Override
    public Mono<Void> release(HoldToRelease hold) {
        return resilience.guard(client.post()
                .uri(HOLD + "/release", hold.centre(), hold.hold())
                .bodyValue(new ReleaseHold(hold.fence(), hold.cause().name()))
                .exchangeToMono(response -> saysNo(response)
                        ? response.releaseBody()
                        : success(response).flatMap(ClientResponse::releaseBody)));
    }

    @Override
    public Flux<ActiveHold> heldLongerThan(Duration age) {
        return holds(age, Optional.empty());
    }

    @Override
    public Flux<ActiveHold> livedIn() {
        return holds(Duration.ZERO, Optional.of("OCCUPIED"));
    }

    private Flux<ActiveHold> holds(Duration age, Optional<String> state) {
        return page(age, state, Optional.empty())
                .expand(page -> Mono.justOrEmpty(page.next()).flatMap(next -> page(age, state, Optional.of(next))))
                .flatMapIterable(Holds::holds)
                .filter(CapacityBodies.Hold::isOurs)
                .map(hold -> new ActiveHold(new CentreRef(hold.centre()), new HoldId(hold.hold()), hold.fence()));
    }

    private Mono<Holds> page(Duration age, Optional<String> state, Optional<String> cursor) {
        return resilience.guard(client.get()
                .uri(uri -> uri.path("/internal/v1/holds")
                        .queryParam("olderThanSeconds", age.toSeconds())
                        .queryParamIfPresent("state", state)
                        .queryParam("limit", CENTRES_A_PAGE)
                        .queryParamIfPresent("cursor", cursor)
                        .build())
                .exchangeToMono(response -> success(response).flatMap(ok -> ok.bodyToMono(Holds.class))));
    }

    private static boolean saysNo(ClientResponse response) {
        return response.statusCode().isSameCodeAs(HttpStatus.CONFLICT)
                || response.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
    }

    private static Mono<ClientResponse> success(ClientResponse response) {
        return response.statusCode().is2xxSuccessful()
                ? Mono.just(response)
                : response.releaseBody().then(Mono.error(CapacityUnavailable::new));
    }
}
