package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import reactor.core.publisher.Mono;

/** What referrer and centre prepare between the reservation of beds and the arrival. */
public final class PrepareArrival {

    private final ChangeRequest requests;

    public PrepareArrival(ChangeRequest requests) {
        this.requests = requests;
    }

    /** The referrer plans the interview. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> planInterview(
            RequestId id, Interview plan, CommandContext context) {
        return requests.change(id, context, request -> request.preparing().interviewPlanned(plan));
    }

    /** The centre plans the interview. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> planInterview(
            RequestId id, Reference offer, Interview plan, CommandContext context) {
        return requests.change(id, context, request -> request.preparing().interviewPlanned(offer, plan));
    }

    /** The interview was held. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> interviewHeld(
            RequestId id, Reference offer, CommandContext context) {
        return requests.change(id, context, request -> request.preparing().interviewHeld(offer, context.at()));
    }

    /** Somebody who accompanies her plans how she comes. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> planJourney(
            RequestId id, Journey plan, CommandContext context) {
        return requests.change(
                id, context, request -> request.preparing().travelling().planned(plan));
    }

    /** She has left for the centre. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> setOut(RequestId id, CommandContext context) {
        return requests.change(
                id, context, request -> request.preparing().travelling().setOut(context.at()));
    }

    /** She has not come, and the centre gives the beds back. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> notArrived(
            RequestId id, Reference offer, CommandContext context) {
        var by = context.actor().subject();
        return requests.change(
                id,
                context.asRelief(),
                request -> request.preparing().travelling().notArrived(offer, by, context.at()));
    }

    /** The centre goes on keeping the beds. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> renewReservation(
            RequestId id, Reference offer, CommandContext context) {
        return requests.change(id, context, request -> request.preparing().reservationRenewed(offer, context.at()));
    }
}
