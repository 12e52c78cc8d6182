package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent.PersonAgreed;
import fr.relais.placement.domain.request.PlacementEvent.PersonDeclined;
import fr.relais.placement.domain.request.PlacementEvent.RequestWithdrawn;
import fr.relais.placement.domain.request.Stage.Confirmed;
import fr.relais.placement.domain.request.Stage.PreAdmission;
import fr.relais.placement.domain.request.Stage.Reserved;
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

    /** The person agrees to the place; on the oriented path after an interview. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> agreed(Instant at) {
        if (request.stage() instanceof Agreed) {
            return unchanged(request);
        }
        if (!(request.stage() instanceof PreAdmission open)) {
            return refuse(request.stage().nothingToDecide());
        }
        if (request.submission().oriented() && open.interviewed().isEmpty()) {
            return refuse(RequestRefusal.INTERVIEW_MISSING);
        }
        return accept(
                request.at(new Confirmed(open.offer(), open.reservation(), at, null, Meeting.NONE)),
                List.of(
                        new PersonAgreed(open.offer().id()),
                        request.toReferrer(Notice.Kind.REQUEST_CONFIRMED),
                        request.toCentre(open.offer(), Notice.Kind.OFFER_CONFIRMED)));
    }

    /** The person says no to the place, before or after having agreed. The search goes on with her seniority. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> declined(String by, Instant at) {
        if (!(request.stage() instanceof Reserved reserved)) {
            return refuse(request.stage().nothingToDecide());
        }
        var offer = reserved.offer();
        var ended = new ClosedOffer(offer, OfferOutcome.PERSON_DECLINED, null, at, by);
        var next = Closing.goOnElsewhere(request, ended, ReleaseCause.PERSON_DECLINED);
        return accept(
                next.with(next.search().validated(at)),
                List.of(new PersonDeclined(offer.id()), request.toCentre(offer, Notice.Kind.OFFER_CLOSED)));
    }

    /** Stopping without ending. */
    public SettingAside settingAside() {
        return new SettingAside(request);
    }

    /** From when on she thinks: on the oriented path after the interview, else from when she was asked. */
    public Optional<Instant> thinksSince() {
        if (!(request.stage() instanceof PreAdmission open)) {
            return Optional.empty();
        }
        return request.submission().oriented() ? open.interviewed() : Optional.of(open.openedAt());
    }

    /** She has not answered for long: her referrer is reminded, once. Her silence is never taken for an answer. */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> unanswered(Instant now) {
        return Upcoming.hasCome(request, Moment.PERSON_UNANSWERED, now) && request.stage() instanceof PreAdmission open
                ? accept(request.at(open.reminding()), request.toReferrer(Notice.Kind.AGREEMENT_AWAITED))
                : unchanged(request);
    }

    /** The search stops because the person wants it to: at any moment before she has arrived. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> withdrawn(String by, Instant at) {
        if (request.stage() instanceof Withdrawn) {
            return unchanged(request);
        }
        if (request.stage().hasArrived()) {
            return refuse(RequestRefusal.ALREADY_PLACED);
        }
        var events = new ArrayList<PlacementEvent>(
                List.of(new RequestWithdrawn(), request.toReferrer(Notice.Kind.REQUEST_WITHDRAWN)));
        var back = Closing.everything(request, by, at);
        events.addAll(back.events());
        return accept(back.request().at(new Withdrawn(at)), events);
    }
}
