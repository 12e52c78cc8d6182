package fr.relais.placement.application;

import java.time.Clock;
import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.stay.Admission;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.Stay.NewStay;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayTerms;
import fr.relais.placement.domain.territory.TimeZones;
import reactor.core.publisher.Mono;

/** The stays that follow from requests: one an offer that was agreed to, however often it is asked for. */
public final class StaysOfRequests {

    private final Stays stays;
    private final StayTerms terms;
    private final Clock clock;

    public StaysOfRequests(Stays stays, StayTerms terms, Clock clock) {
        this.stays = stays;
        this.terms = terms;
        this.clock = clock;
    }

    /** The stay in which a household lives, or has lived, by an offer. */
    static StayId idOf(PlacementRequest request, Offer offer) {
        return StayId.following(
                request.ties().byRequest() ? request.id().value() : offer.id().value());
    }

    /** The stay of the offer of that reference; empty when nobody has ever been expected of it. */
    public Mono<Stay> of(PlacementRequest request, Reference offer) {
        return Mono.justOrEmpty(request.liveOffer()
                        .filter(live -> live.ref().equals(offer))
                        .or(() -> request.closedOffer(offer).map(ClosedOffer::offer)))
                .flatMap(found -> of(request, found));
    }

    /** The stay in which the household lives or is expected, or the last in which it lived; empty without any. */
    public Mono<Stay> of(PlacementRequest request) {
        return Mono.justOrEmpty(request.liveOffer().or(() -> request.arriving().lived()))
                .flatMap(offer -> of(request, offer));
    }

    /**
     * One that follows from an arrival and is not there yet, or is older than what is kept of it, is opened by this.
     */
    private Mono<Stay> of(PlacementRequest request, Offer offer) {
        var stored = stays.find(idOf(request, offer)).map(Versioned::value);
        return stored.filter(stay -> stay.admission() != null)
                .switchIfEmpty(Mono.justOrEmpty(request.arrival())
                        .filter(arrival -> arrival.offer().equals(offer))
                        .flatMap(arrival -> open(request, offer, arrival.arrivedAt()))
                        .switchIfEmpty(stored));
    }

    Mono<Stay> plan(PlacementRequest request, Offer offer, Instant expectedBy) {
        var id = idOf(request, offer);
        return stays.begin(id, context(), () -> Stay.plan(id, newStay(request, offer), expectedBy))
                .map(Outcomes::stateOf);
    }

    /** She is not expected any more. Where nobody was expected yet, nobody will be, however late the plan comes. */
    Mono<Stay> giveUp(PlacementRequest request, Offer offer) {
        var id = idOf(request, offer);
        return stays.begin(id, context(), () -> Stay.givenUp(id, newStay(request, offer), clock.instant()))
                .map(Outcomes::stateOf)
                .then(Mono.defer(
                        () -> stays.change(id, context(), stay -> stay.coming().calledOff(clock.instant()))))
                .map(Outcomes::stateOf);
    }

    /** She is there: the stay that was planned begins, or one that was not. An older one is completed. */
    Mono<Stay> open(PlacementRequest request, Offer offer, Instant arrivedAt) {
        var id = idOf(request, offer);
        var arrived = newStay(request, offer);
        return Mono.defer(() -> stays.begin(id, context(), () -> Stay.open(id, arrived, arrivedAt, terms)))
                .then(Mono.defer(() -> stays.change(
                        id,
                        context(),
                        stay -> stay.admission() == null
                                ? stay.admitted(arrived.admission(), terms)
                                : stay.coming().arrived(arrivedAt, terms))))
                .map(Outcomes::stateOf);
    }

    private static NewStay newStay(PlacementRequest request, Offer offer) {
        var place = offer.candidate();
        return new NewStay(
                place.centre(),
                place.unit(),
                new Admission(
                        request.id(),
                        offer.ref(),
                        request.submission().coordinatorRef(),
                        place.centreCode(),
                        place.organisation(),
                        place.departement(),
                        TimeZones.of(place.departement())));
    }

    private CommandContext context() {
        return CommandContext.system(clock.instant()).asRelief();
    }
}
