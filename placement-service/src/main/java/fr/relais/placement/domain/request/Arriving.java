package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.BedEvent.BedLeft;
import fr.relais.placement.domain.request.BedEvent.BedTaken;
import fr.relais.placement.domain.request.PlacementEvent.ArrivalRecorded;
import fr.relais.placement.domain.request.PlacementEvent.DepartureRecorded;
import fr.relais.placement.domain.request.PlacementEvent.StayAttached;
import fr.relais.placement.domain.request.PlacementEvent.StayDetached;
import fr.relais.placement.domain.request.Stage.Confirmed;
import fr.relais.placement.domain.request.Stage.Ended;
import fr.relais.placement.domain.request.Stage.Placed;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request in which she arrives, stays and leaves, as the centre records it. */
public final class Arriving {

    private final PlacementRequest request;

    Arriving(PlacementRequest request) {
        this.request = request;
    }

    /** She is there: only someone who agreed can arrive (INV-08). */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> arrived(Reference ref, Instant at) {
        if (!request.isLive(ref)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        if (request.stage() instanceof Placed) {
            return unchanged(request);
        }
        if (!(request.stage() instanceof Confirmed confirmed)) {
            return refuse(RequestRefusal.NOT_CONFIRMED);
        }
        var offer = confirmed.offer();
        return accept(
                request.at(new Placed(offer, at, false)),
                List.of(
                        new ArrivalRecorded(offer.id()),
                        new BedTaken(offer.hold(), offer.fence()),
                        request.toReferrer(Notice.Kind.REQUEST_ARRIVED)));
    }

    /** Her stay has been opened. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> stayOpened() {
        if (!(request.stage() instanceof Placed placed) || placed.stayOpened()) {
            return unchanged(request);
        }
        return accept(
                request.at(new Placed(placed.offer(), placed.arrivedAt(), true)),
                new StayAttached(placed.offer().id()));
    }

    /** She has left. Only the centre's word ends a stay (INV-10). */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> departed(Reference ref, String by, Instant at) {
        if (request.stage() instanceof Ended ended && ended.lived().ref().equals(ref)) {
            return unchanged(request);
        }
        if (!request.isLive(ref)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        if (!(request.stage() instanceof Placed placed)) {
            return refuse(RequestRefusal.NOT_ARRIVED);
        }
        var offer = placed.offer();
        return accept(
                request.closing(new ClosedOffer(offer, OfferOutcome.STAY_ENDED, null, at, by))
                        .at(new Ended(offer, placed.arrivedAt(), at, false)),
                List.of(
                        new DepartureRecorded(offer.id()),
                        new BedLeft(offer.hold(), offer.fence()),
                        request.toReferrer(Notice.Kind.REQUEST_ENDED)));
    }

    /** Her stay has been ended. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> stayEnded() {
        if (!(request.stage() instanceof Ended ended) || ended.stayEnded()) {
            return unchanged(request);
        }
        return accept(
                request.at(new Ended(ended.lived(), ended.arrivedAt(), ended.leftAt(), true)),
                new StayDetached(ended.lived().id()));
    }
}
