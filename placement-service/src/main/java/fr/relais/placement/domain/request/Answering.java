package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent.OfferAccepted;
import fr.relais.placement.domain.request.PlacementEvent.OfferLapsed;
import fr.relais.placement.domain.request.PlacementEvent.OfferRefused;
import fr.relais.placement.domain.request.PlacementEvent.OfferUnanswered;
import fr.relais.placement.domain.request.PlacementEvent.PreAdmissionOpened;
import fr.relais.placement.domain.request.PlacementEvent.ReservationKept;
import fr.relais.placement.domain.request.Stage.Accepted;
import fr.relais.placement.domain.request.Stage.Offered;
import fr.relais.placement.domain.request.Stage.Placed;
import fr.relais.placement.domain.request.Stage.PreAdmission;
import fr.relais.placement.domain.request.Stage.Reserved;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request that a centre answers. After a no or silence it goes on by itself, without that centre. */
public final class Answering {

    private final PlacementRequest request;

    Answering(PlacementRequest request) {
        this.request = request;
    }

    /** The centre says yes. Its time to answer has no meaning from then on. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> accepted(Reference ref, Instant at) {
        var asked = request.solicitations().find(ref);
        if (asked.isPresent()) {
            return request.asking().agreed(asked.get(), at);
        }
        if (!request.isLive(ref)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        if (!(request.stage() instanceof Offered offered)) {
            return unchanged(request);
        }
        if (!at.isBefore(offered.offer().answerBy())) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        var offer = offered.offer();
        return accept(request.at(new Accepted(offer, reservedUntil(offer, at))), new OfferAccepted(offer.id()));
    }

    /** How long the beds stay reserved for the arrival. Passing it raises a task, never a release. */
    Instant reservedUntil(Offer offer, Instant at) {
        return request.submission()
                .policy()
                .reservation()
                .after(at, offer.candidate().departement());
    }

    /**
     * The centre says no, with a reason of the catalogue (INV-11). Nobody is penalised, and nobody waits: the search
     * goes on at once, whether the coordinator looks at the refusal or not.
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> refused(Reference ref, CentreNo no, Instant at) {
        var asked = request.solicitations().find(ref);
        if (asked.isPresent()) {
            return request.asking().refused(asked.get(), no, at);
        }
        if (request.stage() instanceof Offered offered && request.isLive(ref)) {
            var offer = offered.offer();
            var ended = new ClosedOffer(offer, OfferOutcome.REFUSED, no.reason(), at, no.by(), no.scrutiny());
            return accept(Closing.goOnAfterNo(request, ended), new OfferRefused(offer.id(), no.reason()));
        }
        if (request.isLive(ref)) {
            return refuse(RequestRefusal.OFFER_ALREADY_ANSWERED);
        }
        return wasRefused(ref) ? unchanged(request) : refuse(RequestRefusal.OFFER_CLOSED);
    }

    private boolean wasRefused(Reference ref) {
        var offer = request.closedOffer(ref).filter(one -> one.outcome() == OfferOutcome.REFUSED);
        var asked = request.solicitations().findClosed(ref).filter(one -> one.outcome() == SolicitationOutcome.REFUSED);
        return offer.isPresent() || asked.isPresent();
    }

    /** The centre's time to answer is over. The person loses nothing; the coordinator sees the silence. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> unanswered(Instant at) {
        if (!(request.stage() instanceof Offered offered)
                || at.isBefore(offered.offer().answerBy())) {
            return unchanged(request);
        }
        var offer = offered.offer();
        var ended = Closing.bySystem(offer, OfferOutcome.NO_ANSWER, at);
        return accept(
                Closing.goOnElsewhere(request, ended, ReleaseCause.NO_ANSWER),
                List.of(
                        new OfferUnanswered(offer.id()),
                        request.toCentre(offer, Notice.Kind.OFFER_CLOSED),
                        request.toOnCall(Notice.Kind.CENTRE_SILENT)));
    }

    /**
     * The accepted beds are reserved: the referrer learns it now. Or they are for longer, which tells nobody anything.
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> reserved(HoldId hold, Instant at) {
        if (request.stage() instanceof Reserved reserved && request.isLive(hold)) {
            return renewed(reserved);
        }
        if (!(request.stage() instanceof Accepted accepted && request.isLive(hold))) {
            return unchanged(request);
        }
        return accept(
                request.at(PreAdmission.opened(accepted.offer(), Reservation.until(accepted.reservedUntil()), at)),
                List.of(
                        new PreAdmissionOpened(accepted.offer().id()),
                        request.toReferrer(Notice.Kind.REQUEST_ACCEPTED)));
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> renewed(Reserved reserved) {
        return reserved.reservation().renewed()
                ? accept(
                        request.at(reserved.with(reserved.reservation().told())),
                        new ReservationKept(reserved.offer().id()))
                : unchanged(request);
    }

    /** The hold of the live offer is gone, against the plan: the search goes on, and the centre may be asked again. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> lapsed(HoldId hold, Instant at) {
        return gone(hold, OfferOutcome.LAPSED, at);
    }

    /** The hold of the live offer was withdrawn: nobody is sent to that site. The search goes on at once. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> siteCompromised(HoldId hold, Instant at) {
        return gone(hold, OfferOutcome.SITE_COMPROMISED, at);
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> gone(
            HoldId hold, OfferOutcome outcome, Instant at) {
        if (!request.isLive(hold) || request.stage() instanceof Placed) {
            return unchanged(request);
        }
        var offer = request.liveOffer().orElseThrow();
        return accept(
                Closing.goOn(request, Closing.bySystem(offer, outcome, at)),
                List.of(new OfferLapsed(offer.id()), request.toCentre(offer, Notice.Kind.OFFER_CLOSED)));
    }
}
