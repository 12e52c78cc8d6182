package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.request.PlacementEvent.InterviewHeld;
import fr.relais.placement.domain.request.PlacementEvent.InterviewPlanned;
import fr.relais.placement.domain.request.PlacementEvent.ReservationKept;
import fr.relais.placement.domain.request.PlacementEvent.ReservationRenewed;
import fr.relais.placement.domain.request.Stage.Accepted;
import fr.relais.placement.domain.request.Stage.PreAdmission;
import fr.relais.placement.domain.request.Stage.Reserved;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request between the reservation of beds and her arrival. */
public final class Preparing {

    private final PlacementRequest request;

    Preparing(PlacementRequest request) {
        this.request = request;
    }

    /** The referrer plans the interview; the centre is told. Planning it again replaces the plan. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> interviewPlanned(Interview plan) {
        if (!(request.stage() instanceof PreAdmission open)) {
            return refuse(request.stage().nothingToDecide());
        }
        return planned(open, plan, request.toCentre(open.offer(), Notice.Kind.INTERVIEW_PLANNED));
    }

    /** The centre plans the interview. The coordinator is told: contact between the two goes through there. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> interviewPlanned(
            Reference offer, Interview plan) {
        return preAdmission(offer)
                .map(open -> planned(open, plan, request.toOnCall(Notice.Kind.INTERVIEW_PLANNED)))
                .orElseGet(() -> refuse(outOfPlace(offer)));
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> planned(
            PreAdmission open, Interview plan, Notice notice) {
        if (open.interviewed().isPresent()) {
            return refuse(RequestRefusal.NO_INTERVIEW_NOW);
        }
        if (plan.equals(open.interview())) {
            return unchanged(request);
        }
        return accept(
                request.at(open.with(plan)),
                List.of(new InterviewPlanned(open.offer().id()), notice));
    }

    /** The interview was held, as the centre records it. From then on she thinks. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> interviewHeld(Reference offer, Instant at) {
        var found = preAdmission(offer);
        if (found.isEmpty()) {
            return refuse(outOfPlace(offer));
        }
        var open = found.get();
        var interview = open.interview();
        if (interview == null) {
            return refuse(RequestRefusal.INTERVIEW_MISSING);
        }
        if (interview.held().isPresent()) {
            return unchanged(request);
        }
        return at.isBefore(interview.at())
                ? refuse(RequestRefusal.TOO_EARLY)
                : accept(
                        request.at(open.with(interview.heldAt(at))),
                        new InterviewHeld(open.offer().id()));
    }

    /** How she comes, once she has agreed. */
    public Travelling travelling() {
        return new Travelling(request);
    }

    private Optional<PreAdmission> preAdmission(Reference offer) {
        return request.isLive(offer) && request.stage() instanceof PreAdmission open
                ? Optional.of(open)
                : Optional.empty();
    }

    private RequestRefusal outOfPlace(Reference offer) {
        return request.isOpen(offer) ? RequestRefusal.NO_INTERVIEW_NOW : RequestRefusal.OFFER_CLOSED;
    }

    /** The centre goes on keeping the beds, from now on for as long again. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> reservationRenewed(Reference offer, Instant at) {
        if (!request.isOpen(offer)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        if (!(request.stage() instanceof Reserved reserved) || !request.isLive(offer)) {
            return refuse(RequestRefusal.NOTHING_RESERVED);
        }
        var until = request.answering().reservedUntil(reserved.offer(), at);
        return accept(
                request.at(reserved.with(reserved.reservation().renewedUntil(until))),
                new ReservationRenewed(reserved.offer().id(), until));
    }

    /**
     * The end of the reservation has passed: the centre is asked, once, and the beds stay reserved. Beds that could not
     * be reserved before their end are reserved from now on: what ends in the past, their owner would refuse.
     */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> reservationOverdue(Instant now) {
        if (!Upcoming.hasCome(request, Moment.RESERVATION_OVERDUE, now)) {
            return unchanged(request);
        }
        if (request.stage() instanceof Accepted accepted) {
            var until = request.answering().reservedUntil(accepted.offer(), now);
            return accept(
                    request.at(new Accepted(accepted.offer(), until)),
                    new ReservationKept(accepted.offer().id()));
        }
        if (!(request.stage() instanceof Reserved reserved)) {
            return unchanged(request);
        }
        return accept(
                request.at(reserved.with(reserved.reservation().asking())),
                request.toCentre(reserved.offer(), Notice.Kind.RESERVATION_TO_CONFIRM));
    }
}
