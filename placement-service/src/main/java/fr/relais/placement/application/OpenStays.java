package fr.relais.placement.application;

import java.time.Clock;
import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Step;
import fr.relais.placement.domain.stay.StayId;
import reactor.core.publisher.Mono;

/** Opens and ends the stay that follows from a request: one stay a request, however often it is asked for. */
public final class OpenStays {

    private final Stays stays;
    private final Clock clock;

    public OpenStays(Stays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    Mono<Void> open(PlacementRequest request, Step.OpenStay step) {
        return open(request, step.offer(), step.arrivedAt());
    }

    /** Opens it first: she may have left before the stay was opened. */
    Mono<Void> end(PlacementRequest request, Step.EndStay step) {
        return open(request, step.offer(), step.arrivedAt())
                .then(Mono.defer(() -> stays.end(idOf(request), step.leftAt(), context())));
    }

    private Mono<Void> open(PlacementRequest request, Offer offer, Instant arrivedAt) {
        var candidate = offer.candidate();
        var stay = new Stays.NewStay(idOf(request), candidate.centre(), candidate.unit(), arrivedAt);
        return Mono.defer(() -> stays.open(stay, context()));
    }

    private static StayId idOf(PlacementRequest request) {
        return StayId.following(request.id().value());
    }

    private CommandContext context() {
        return CommandContext.system(clock.instant());
    }
}
