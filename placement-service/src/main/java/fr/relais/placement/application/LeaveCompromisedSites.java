package fr.relais.placement.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestRefusal;
import reactor.core.publisher.Mono;

/**
 * Takes back to matching, at once, whoever is offered a place on a site that the network may know.
 *
 * <p>Follows from state, not from a message: whichever replica looks, and however often, an offer whose hold is still
 * kept stays as it is, and one whose hold was withdrawn is over once.
 */
public final class LeaveCompromisedSites {

    private final PlacementRequests requests;
    private final Availability availability;
    private final Beds beds;
    private final Agenda agenda;
    private final Clock clock;

    public LeaveCompromisedSites(
            PlacementRequests requests, Availability availability, Beds beds, Agenda agenda, Clock clock) {
        this.requests = requests;
        this.availability = availability;
        this.beds = beds;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** One round over every site that is compromised now. A request that cannot be moved on does not hold up others. */
    public Mono<Void> round() {
        return Mono.defer(() -> leave(availability.current().compromised()));
    }

    private Mono<Void> leave(Set<CentreRef> sites) {
        if (sites.isEmpty()) {
            return Mono.empty();
        }
        return leaveOffers(sites).then(Mono.defer(() -> leaveSolicitations(sites)));
    }

    private Mono<Void> leaveSolicitations(Set<CentreRef> sites) {
        return requests.soliciting()
                .map(Versioned::value)
                .filter(request -> request.solicitations().open().stream()
                        .anyMatch(asked -> sites.contains(asked.candidate().centre())))
                .concatMapDelayError(request ->
                        change(request, (current, now) -> current.asking().sitesCompromised(sites, now)))
                .then();
    }

    private Mono<Void> leaveOffers(Set<CentreRef> sites) {
        return requests.withHold()
                .map(Versioned::value)
                .filter(request -> request.liveOffer()
                        .filter(offer -> sites.contains(offer.candidate().centre()))
                        .isPresent())
                .concatMapDelayError(request -> meetNobody(request).then(Mono.defer(() -> leaveIfWithdrawn(request))))
                .then();
    }

    /** Asking for the very hold again tells whether it is still kept: who was agreed to keeps the place. */
    private Mono<Void> leaveIfWithdrawn(PlacementRequest request) {
        var offer = request.liveOffer().orElseThrow();
        return beds.hold(
                        offer.hold(),
                        offer.candidate(),
                        request.submission().policy().pace())
                .filter(answer -> !answer.isGrantedWith(offer.fence()))
                .flatMap(withdrawn ->
                        change(request, (current, now) -> current.answering().siteCompromised(offer.hold(), now)));
    }

    /** Nobody is met there any more, whether the place is kept or not, and whoever has to answer for it or not. */
    private Mono<Void> meetNobody(PlacementRequest request) {
        var hold = request.liveOffer().orElseThrow().hold();
        return Disclosing.over(request).meeting().prepared()
                ? change(request, (current, now) -> Disclosing.over(current).siteCompromised(hold))
                : Mono.empty();
    }

    private Mono<Void> change(
            PlacementRequest request,
            BiFunction<PlacementRequest, Instant, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide) {
        var now = clock.instant();
        return requests.change(
                        request.id(), CommandContext.system(now).asRelief(), current -> decide.apply(current, now))
                .doOnNext(outcome -> agenda.advance(request.id()))
                .then();
    }
}
