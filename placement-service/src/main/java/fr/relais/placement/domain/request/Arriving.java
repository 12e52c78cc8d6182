package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.BedEvent.BedLeft;
import fr.relais.placement.domain.request.BedEvent.BedTaken;
import fr.relais.placement.domain.request.PlacementEvent.ArrivalRecorded;
import fr.relais.placement.domain.request.PlacementEvent.DepartureRecorded;
import fr.relais.placement.domain.request.PlacementEvent.StayAttached;
import fr.relais.placement.domain.request.PlacementEvent.StayDetached;
import fr.relais.placement.domain.request.PlacementEvent.StayExpected;
import fr.relais.placement.domain.request.PlacementEvent.StayForgone;
import fr.relais.placement.domain.request.Stage.Ended;
import fr.relais.placement.domain.request.Stage.Placed;
import org.jspecify.annotations.Nullable;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request in which she arrives, stays and leaves, as the centre records it. */
public final class Arriving {

    private final PlacementRequest request;

    Arriving(PlacementRequest request) {
        this.request = request;
    }

    /** The stay is expected. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> stayPlanned(OfferId offer) {
        if (!request.ties().toPlan().contains(offer)) {
            return unchanged(request);
        }
        return accept(request.with(request.ties().planning(offer)), new StayExpected(offer));
    }

    /** The stay is not expected any more. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> stayGivenUp(OfferId offer) {
        if (!request.ties().mayPlan(offer)) {
            return unchanged(request);
        }
        return accept(request.with(request.ties().forgetting(offer)), new StayForgone(offer));
    }

    /** She is there, and lived nowhere before: only someone who agreed can arrive (INV-08). */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> arrived(Reference ref, Instant at) {
        return arrived(ref, at, null);
    }

    /**
     * She is there, and leaves another stay by it. Whether she still may is decided in this write: a transfer that was
     * called off in the meantime leaves her where she was (INV-29).
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> arrived(
            Reference ref, Instant at, @Nullable TransferFrom left) {
        if (!request.isLive(ref)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        if (request.stage() instanceof Placed) {
            return unchanged(request);
        }
        if (!(request.stage() instanceof Agreed agreed)) {
            return refuse(RequestRefusal.NOT_CONFIRMED);
        }
        if (left != null && !request.transferring().mayLeave(left)) {
            return refuse(RequestRefusal.LIVES_ELSEWHERE);
        }
        var offer = agreed.offer();
        return accept(
                leaving(left).at(new Placed(offer, at, false)),
                List.of(
                        new ArrivalRecorded(offer.id()),
                        new BedTaken(offer.hold(), offer.fence()),
                        request.toReferrer(Notice.Kind.REQUEST_ARRIVED)));
    }

    private PlacementRequest leaving(@Nullable TransferFrom left) {
        return left == null ? request : request.with(request.ties().leaving(left));
    }

    /** Her stay has been opened. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> stayOpened() {
        if (!(request.stage() instanceof Placed placed) || placed.stayOpened()) {
            return unchanged(request);
        }
        return accept(
                request.with(request.ties().forgetting(placed.offer().id()))
                        .at(new Placed(placed.offer(), placed.arrivedAt(), true)),
                new StayAttached(placed.offer().id()));
    }

    /** She has left: her stay is over, and the bed is empty. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> departed(Reference ref, Leave leave) {
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
                request.closing(new ClosedOffer(offer, OfferOutcome.STAY_ENDED, null, leave.at(), leave.by()))
                        .at(new Ended(offer, placed.arrivedAt(), leave.at(), null)),
                List.of(
                        new DepartureRecorded(offer.id(), leave.exit()),
                        new BedLeft(offer.hold(), offer.fence()),
                        request.toReferrer(Notice.Kind.REQUEST_ENDED)));
    }

    /** Says once more what was said of her bed, because whoever has to know it has not heard it. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> tellAgain() {
        if (request.stage() instanceof Placed placed) {
            return accept(
                    request, new BedTaken(placed.offer().hold(), placed.offer().fence()));
        }
        return lived().<Decision<PlacementRequest, PlacementEvent, RequestRefusal>>map(
                        offer -> accept(request, new BedLeft(offer.hold(), offer.fence())))
                .orElseGet(() -> unchanged(request));
    }

    /**
     * How she left.
     *
     * @param by who said so, the system where it follows from an arrival elsewhere
     */
    public record Leave(ExitDestination exit, String by, Instant at) {}

    /** The offer by which she lived where she has left; empty before that. */
    public Optional<Offer> lived() {
        return request.stage() instanceof Ended ended ? Optional.of(ended.lived()) : Optional.empty();
    }

    /** Her stay has been ended. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> stayEnded(Instant at) {
        if (!(request.stage() instanceof Ended ended) || ended.stayEnded()) {
            return unchanged(request);
        }
        return accept(
                request.with(request.ties().forgetting(ended.lived().id()))
                        .at(new Ended(ended.lived(), ended.arrivedAt(), ended.leftAt(), at)),
                new StayDetached(ended.lived().id()));
    }
}
