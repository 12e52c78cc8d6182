package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Stage;
import reactor.core.publisher.Mono;

/**
 * What a centre records of a household: it has come, it has left. A household that lives elsewhere cannot come
 * (INV-29): where it lives is noted before its arrival is stored, and forgotten when the hold it was noted under has
 * ended.
 */
public final class RecordStay {

    private final PlacementRequests requests;
    private final Households households;
    private final ChangeRequest change;

    public RecordStay(PlacementRequests requests, Households households, ChangeRequest change) {
        this.requests = requests;
        this.households = households;
        this.change = change;
    }

    /** She has arrived at the centre. Empty when there is no such request. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> arrive(
            RequestId id, Reference offer, CommandContext context) {
        return requests.find(id)
                .map(Versioned::value)
                .flatMap(request -> request.stage() instanceof Stage.Confirmed && request.isLive(offer)
                        ? moveIn(request, request.liveOffer().orElseThrow(), context)
                        : change.arrive(id, offer, context));
    }

    /** She has left the centre. Empty when there is no such request. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> depart(
            RequestId id, Reference offer, CommandContext context) {
        return change.depart(id, offer, context);
    }

    private Mono<Outcome<PlacementRequest, RequestRefusal>> moveIn(
            PlacementRequest request, Offer offer, CommandContext context) {
        var household = request.submission().household();
        return households.moveIn(household, offer.hold()).flatMap(under -> {
            if (!under.equals(offer.hold())) {
                return Mono.just(Outcome.refused(RequestRefusal.LIVES_ELSEWHERE));
            }
            return change.arrive(request.id(), offer.ref(), context)
                    .flatMap(outcome -> outcome.fold(
                            arrived -> Mono.just(outcome),
                            refusal ->
                                    households.moveOut(household, offer.hold()).thenReturn(outcome)));
        });
    }
}
