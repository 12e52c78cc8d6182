package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent.PersonAgreed;
import fr.relais.placement.domain.request.PlacementEvent.PersonDeclined;
import fr.relais.placement.domain.request.PlacementEvent.RequestWithdrawn;
import fr.relais.placement.domain.request.Stage.Confirmed;
import fr.relais.placement.domain.request.Stage.Ended;
import fr.relais.placement.domain.request.Stage.Placed;
import fr.relais.placement.domain.request.Stage.PreAdmission;
import fr.relais.placement.domain.request.Stage.Withdrawn;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request that belongs to the person: her yes, her no, and her leave to stop, always free (INV-08). */
public final class Consenting {

    private final PlacementRequest request;

    Consenting(PlacementRequest request) {
        this.request = request;
    }

    /** The person agrees to the place. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> agreed(Instant at) {
        if (request.stage() instanceof Confirmed) {
            return unchanged(request);
        }
        if (!(request.stage() instanceof PreAdmission open)) {
            return refuse(nothingToSay());
        }
        return accept(
                request.at(new Confirmed(open.offer(), open.reservedUntil(), at)),
                List.of(
                        new PersonAgreed(open.offer().id()),
                        request.toReferrer(Notice.Kind.REQUEST_CONFIRMED),
                        request.toCentre(open.offer(), Notice.Kind.OFFER_CONFIRMED)));
    }

    /** The person says no to the place, before or after having agreed. The search goes on with her seniority. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> declined(String by, Instant at) {
        if (!(request.stage() instanceof PreAdmission || request.stage() instanceof Confirmed)) {
            return refuse(nothingToSay());
        }
        var offer = request.liveOffer().orElseThrow();
        var ended = new ClosedOffer(offer, OfferOutcome.PERSON_DECLINED, null, at, by);
        return accept(
                Closing.goOnElsewhere(request, ended, ReleaseCause.PERSON_DECLINED),
                List.of(new PersonDeclined(offer.id()), request.toCentre(offer, Notice.Kind.OFFER_CLOSED)));
    }

    private RequestRefusal nothingToSay() {
        if (request.stage() instanceof Withdrawn) {
            return RequestRefusal.ALREADY_WITHDRAWN;
        }
        return arrived() ? RequestRefusal.ALREADY_PLACED : RequestRefusal.NOTHING_TO_AGREE_TO;
    }

    /** The search stops because the person wants it to: at any moment before she has arrived. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> withdrawn(String by, Instant at) {
        if (request.stage() instanceof Withdrawn) {
            return unchanged(request);
        }
        if (arrived()) {
            return refuse(RequestRefusal.ALREADY_PLACED);
        }
        var events = new ArrayList<PlacementEvent>(
                List.of(new RequestWithdrawn(), request.toReferrer(Notice.Kind.REQUEST_WITHDRAWN)));
        var back = Closing.everything(request, by, at);
        events.addAll(back.events());
        return accept(back.request().at(new Withdrawn(at)), events);
    }

    private boolean arrived() {
        return request.stage() instanceof Placed || request.stage() instanceof Ended;
    }
}
