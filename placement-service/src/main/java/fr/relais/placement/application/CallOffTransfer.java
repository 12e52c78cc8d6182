package fr.relais.placement.application;

import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.Transfer;
import reactor.core.publisher.Mono;

/**
 * The coordinator calls a transfer off: the stay is as it was, and the request that looked for another place goes on
 * like any other of that household.
 */
public final class CallOffTransfer {

    private final Stays stays;
    private final PlacementRequests requests;
    private final Agenda agenda;

    public CallOffTransfer(Stays stays, PlacementRequests requests, Agenda agenda) {
        this.stays = stays;
        this.requests = requests;
        this.agenda = agenda;
    }

    /** The request is told first: what a crash leaves to be told to the stay follows from the request. */
    public Mono<Outcome<Stay, StayRefusal>> handle(StayId id, CommandContext context) {
        return stays.find(id)
                .map(Versioned::value)
                .flatMap(stay -> Mono.justOrEmpty(transferOf(stay)).flatMap(to -> tell(to, context)))
                .then(Mono.defer(() -> stays.change(
                        id, context.asRelief(), stay -> stay.moving().calledOff(context.at()))))
                .map(outcome -> outcome.map(Versioned::value));
    }

    private static Optional<RequestId> transferOf(Stay stay) {
        return stay.stage() instanceof StayStage.Lived lived
                ? Optional.ofNullable(lived.transfer()).map(Transfer::to)
                : Optional.empty();
    }

    private Mono<Void> tell(RequestId to, CommandContext context) {
        return requests.change(
                        to,
                        CommandContext.system(context.at()).asRelief(),
                        request -> request.transferring().calledOff())
                .doOnNext(done -> agenda.advance(to))
                .then();
    }
}
