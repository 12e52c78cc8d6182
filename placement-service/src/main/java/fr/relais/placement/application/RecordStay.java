package fr.relais.placement.application;

import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.DepartureRefusal.OfRequest;
import fr.relais.placement.application.DepartureRefusal.OfStay;
import fr.relais.placement.domain.request.Agreed;
import fr.relais.placement.domain.request.Arriving.Leave;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.stay.Leaving.Departure;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a centre records of a household: it has come, it has left. A household that lives elsewhere cannot come
 * (INV-29), unless it leaves there by coming here: where it lives, and where it is about to, is noted before its
 * arrival is stored, and forgotten when the hold it was noted under has ended.
 */
public final class RecordStay {

    private final PlacementRequests requests;
    private final Households households;
    private final ChangeRequest change;
    private final StaysOfRequests stays;
    private final Stays stored;

    public RecordStay(
            PlacementRequests requests,
            Households households,
            ChangeRequest change,
            StaysOfRequests stays,
            Stays stored) {
        this.requests = requests;
        this.households = households;
        this.change = change;
        this.stays = stays;
        this.stored = stored;
    }

    /** She has arrived at the centre. Empty when there is no such request. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> arrive(
            RequestId id, Reference offer, CommandContext context) {
        return requests.find(id)
                .map(Versioned::value)
                .flatMap(request -> request.stage() instanceof Agreed && request.isLive(offer)
                        ? moveIn(request, request.liveOffer().orElseThrow(), context)
                        : change.arrive(id, offer, context));
    }

    /**
     * She has left the centre. Her stay ends first, and with it the question whether it may; the request follows, at
     * once or by the sweep. Empty when there is no such request.
     *
     * @param leftAt when; now, when nothing is said
     */
    public Mono<Outcome<PlacementRequest, DepartureRefusal>> depart(
            RequestId id, Leaver leaver, CommandContext context) {
        var by = context.actor().subject();
        var leftAt = leaver.leftAt() == null ? context.at() : leaver.leftAt();
        var departure = new Departure(leaver.exit(), leftAt, by);
        return requests.find(id)
                .map(Versioned::value)
                .flatMap(request -> Mono.justOrEmpty(request.arrival())
                        .filter(arrival -> arrival.offer().ref().equals(leaver.offer()))
                        .flatMap(arrival -> stays.open(request, arrival.offer(), arrival.arrivedAt()))
                        .flatMap(stay -> stored.change(
                                stay.id(),
                                context.asRelief(),
                                current -> current.leaving().left(departure, context.at())))
                        .flatMap(left -> left.fold(
                                done -> follow(id, leaver.offer(), departure, context),
                                refusal -> Mono.just(
                                        Outcome.<PlacementRequest, DepartureRefusal>refused(new OfStay(refusal)))))
                        .switchIfEmpty(Mono.defer(() -> follow(id, leaver.offer(), departure, context))));
    }

    /**
     * Who leaves where.
     *
     * @param leftAt when; absent for now
     */
    public record Leaver(
            Reference offer, ExitDestination exit, @Nullable Instant leftAt) {}

    private Mono<Outcome<PlacementRequest, DepartureRefusal>> follow(
            RequestId id, Reference offer, Departure departure, CommandContext context) {
        var leave = new Leave(departure.exit(), departure.by(), departure.leftAt());
        return change.depart(id, offer, leave, context)
                .map(outcome -> outcome.fold(Outcome::done, refusal -> Outcome.refused(new OfRequest(refusal))));
    }

    private Mono<Outcome<PlacementRequest, RequestRefusal>> moveIn(
            PlacementRequest request, Offer offer, CommandContext context) {
        return households
                .moveIn(request.submission().household(), offer.hold())
                .flatMap(under -> under.equals(offer.hold())
                        ? arriveOrMoveOut(request, offer, change.arrive(request.id(), offer.ref(), context))
                        : moveOn(request, offer, under, context));
    }

    /** She lives under another hold: either she leaves there by coming here, or she has to leave there first. */
    private Mono<Outcome<PlacementRequest, RequestRefusal>> moveOn(
            PlacementRequest request, Offer offer, HoldId under, CommandContext context) {
        return requests.findByHold(under)
                .map(Versioned::value)
                .flatMap(elsewhere -> Mono.justOrEmpty(request.transferring().outOf(elsewhere)))
                .flatMap(left -> households
                        .moveOn(request.submission().household(), under, offer.hold())
                        .filter(offer.hold()::equals)
                        .flatMap(on -> arriveOrMoveOut(
                                request, offer, change.arrive(request.id(), offer.ref(), left, context))))
                .switchIfEmpty(Mono.fromSupplier(() -> Outcome.refused(RequestRefusal.LIVES_ELSEWHERE)));
    }

    private Mono<Outcome<PlacementRequest, RequestRefusal>> arriveOrMoveOut(
            PlacementRequest request, Offer offer, Mono<Outcome<PlacementRequest, RequestRefusal>> arrival) {
        return arrival.flatMap(outcome -> outcome.fold(
                arrived -> Mono.just(outcome),
                refusal -> households
                        .moveOut(request.submission().household(), offer.hold())
                        .thenReturn(outcome)));
    }
}
