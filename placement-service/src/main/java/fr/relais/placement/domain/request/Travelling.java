package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.request.Agreed.InTransit;
import fr.relais.placement.domain.request.PlacementEvent.JourneyPlanned;
import fr.relais.placement.domain.request.PlacementEvent.NoShowReported;
import fr.relais.placement.domain.request.PlacementEvent.SetOut;
import fr.relais.placement.domain.request.SetAside.OnHold;
import fr.relais.placement.domain.request.Stage.Confirmed;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request between her agreement and her arrival, or the end of waiting for it. */
public final class Travelling {

    private final PlacementRequest request;

    Travelling(PlacementRequest request) {
        this.request = request;
    }

    /**
     * How she is to come. Planning it again replaces the plan, on the way too; the centre learns when to expect her.
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> planned(Journey plan) {
        if (!(request.stage() instanceof Agreed agreed)) {
            return refuse(notAgreed());
        }
        if (plan.equals(agreed.journey())) {
            return unchanged(request);
        }
        var events = new ArrayList<PlacementEvent>(
                List.of(new JourneyPlanned(agreed.offer().id())));
        if (!Optional.ofNullable(agreed.journey()).map(Journey::arrivesAt).equals(Optional.of(plan.arrivesAt()))) {
            events.add(request.toCentre(agreed.offer(), Notice.Kind.ARRIVAL_PLANNED));
        }
        return accept(request.at(agreed.travelling(plan)), events);
    }

    /** She has left for the centre, with or without a plan. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> setOut(Instant at) {
        if (request.stage() instanceof InTransit) {
            return unchanged(request);
        }
        if (!(request.stage() instanceof Confirmed confirmed)) {
            return refuse(notAgreed());
        }
        var offer = confirmed.offer();
        return accept(
                request.at(new InTransit(
                        offer,
                        confirmed.reservation(),
                        confirmed.agreedAt(),
                        confirmed.journey(),
                        at,
                        confirmed.meeting())),
                new SetOut(offer.id()));
    }

    /** From when on the centre may say that she has not come; empty when nobody is expected. */
    public Optional<Instant> noShowFrom() {
        return request.stage() instanceof Agreed agreed
                ? Optional.of(
                        agreed.expectedBy().plus(request.submission().policy().noShow()))
                : Optional.empty();
    }

    /**
     * She has not come, as the centre says after having waited long enough. The beds are given back and people look for
     * her; it costs her nothing, and the same centre may receive her another time (INV-12).
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> notArrived(Reference ref, String by, Instant at) {
        if (request.closedOffer(ref)
                .filter(one -> one.outcome() == OfferOutcome.NO_SHOW)
                .isPresent()) {
            return unchanged(request);
        }
        if (!request.isOpen(ref)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        if (!(request.stage() instanceof Agreed agreed)) {
            return refuse(notAgreed());
        }
        return noShowFrom().filter(at::isBefore).isPresent()
                ? refuse(RequestRefusal.TOO_EARLY)
                : accept(
                        givenBack(agreed.offer(), by, at),
                        List.of(new NoShowReported(agreed.offer().id()), request.toOnCall(Notice.Kind.CONTACT_LOST)));
    }

    private PlacementRequest givenBack(Offer offer, String by, Instant at) {
        return request.closing(new ClosedOffer(offer, OfferOutcome.NO_SHOW, null, at, by))
                .releasing(Closing.release(offer, ReleaseCause.NO_SHOW))
                .at(new OnHold(PauseReason.CONTACT_LOST, at, new Stage.Matching()));
    }

    private RequestRefusal notAgreed() {
        if (request.stage() instanceof Stage.Withdrawn) {
            return RequestRefusal.ALREADY_WITHDRAWN;
        }
        return request.stage().hasArrived() ? RequestRefusal.ALREADY_PLACED : RequestRefusal.NOT_CONFIRMED;
    }
}
