package fr.relais.placement.application;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.Arriving.Leave;
import fr.relais.placement.domain.request.CentreNo;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.TransferFrom;
import reactor.core.publisher.Mono;

/** What people decide about a request: stored first, then what follows from it is worked off behind the answer. */
public final class ChangeRequest {

    private final PlacementRequests requests;
    private final Agenda agenda;

    public ChangeRequest(PlacementRequests requests, Agenda agenda) {
        this.requests = requests;
        this.agenda = agenda;
    }

    /** The centre says yes to an offer. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> accept(
            RequestId id, Reference offer, CommandContext context) {
        return change(id, context, request -> request.answering().accepted(offer, context.at()));
    }

    /** The centre says no to an offer. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> refuse(
            RequestId id, Reference offer, CentreNo no, CommandContext context) {
        return change(id, context.asRelief(), request -> request.answering().refused(offer, no, context.at()));
    }

    /** The person says yes to the place. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> agree(RequestId id, CommandContext context) {
        return change(id, context, request -> request.consenting().agreed(context.at()));
    }

    /** The person says no to the place. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> decline(RequestId id, CommandContext context) {
        var by = context.actor().subject();
        return change(id, context.asRelief(), request -> request.consenting().declined(by, context.at()));
    }

    /** The person does not want to be looked for any more. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> withdraw(RequestId id, CommandContext context) {
        var by = context.actor().subject();
        return change(id, context.asRelief(), request -> request.consenting().withdrawn(by, context.at()));
    }

    /** She has arrived at the centre, where she lived nowhere before. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> arrive(
            RequestId id, Reference offer, CommandContext context) {
        return change(id, context, request -> request.arriving().arrived(offer, context.at()));
    }

    /** She has arrived at the centre, and leaves another stay by it. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> arrive(
            RequestId id, Reference offer, TransferFrom left, CommandContext context) {
        return change(id, context, request -> request.arriving().arrived(offer, context.at(), left));
    }

    /** She has left the centre. */
    public Mono<Outcome<PlacementRequest, RequestRefusal>> depart(
            RequestId id, Reference offer, Leave leave, CommandContext context) {
        return change(id, context.asRelief(), request -> request.arriving().departed(offer, leave));
    }

    /** Any decision about a request: stored, and then worked off. */
    Mono<Outcome<PlacementRequest, RequestRefusal>> change(
            RequestId id,
            CommandContext context,
            Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide) {
        return requests.change(id, context, decide)
                .delayUntil(outcome -> agenda.follow(id))
                .map(outcome -> outcome.map(Versioned::value));
    }
}
