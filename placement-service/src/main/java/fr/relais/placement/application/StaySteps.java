package fr.relais.placement.application;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.Arriving.Leave;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Step;
import fr.relais.placement.domain.request.TransferFrom;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayRefusal;
import reactor.core.publisher.Mono;

/**
 * Takes the steps of a request that concern stays, each as often as need be with the effect of once: the stay that is
 * expected of it, and the one that is left by it.
 */
public final class StaySteps implements FurtherSteps {

    private final StaysOfRequests stays;
    private final Stays stored;
    private final PlacementRequests requests;
    private final Households households;
    private final Agenda agenda;
    private final Clock clock;

    public StaySteps(
            StaysOfRequests stays,
            Stays stored,
            PlacementRequests requests,
            Households households,
            Agenda agenda,
            Clock clock) {
        this.stays = stays;
        this.stored = stored;
        this.requests = requests;
        this.households = households;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public Mono<Decided> take(PlacementRequest request, Step step) {
        if (step instanceof Step.PlanStay plan) {
            return stays.plan(request, plan.offer(), plan.expectedBy())
                    .map(planned -> current ->
                            current.arriving().stayPlanned(plan.offer().id()));
        }
        if (step instanceof Step.GiveUpStay giveUp) {
            return stays.giveUp(request, giveUp.offer())
                    .map(over -> current ->
                            current.arriving().stayGivenUp(giveUp.offer().id()));
        }
        if (step instanceof Step.OpenStay open) {
            return stays.open(request, open.offer(), open.arrivedAt())
                    .map(opened -> current -> current.arriving().stayOpened());
        }
        return step instanceof Step.EndStay end ? end(request, end) : takeForTransfer(request, step);
    }

    private Mono<Decided> takeForTransfer(PlacementRequest request, Step step) {
        if (step instanceof Step.BeginTransfer begin) {
            return begin(request, begin.transfer());
        }
        if (step instanceof Step.CallOffTransfer callOff) {
            return left(callOff.transfer())
                    .flatMap(left -> change(left, stay -> stay.moving().over(request.id(), clock.instant())))
                    .thenReturn(current -> current.transferring().over());
        }
        if (step instanceof Step.LeaveOldPlace leave) {
            return leaveOldPlace(leave)
                    .thenReturn(current -> current.transferring().over());
        }
        return Mono.error(new IllegalStateException("a step that nobody takes"));
    }

    /** Opens it first: she may have left before the stay was opened. The household lives there no more. */
    private Mono<Decided> end(PlacementRequest request, Step.EndStay end) {
        return stays.open(request, end.offer(), end.arrivedAt())
                .flatMap(stay -> stored.change(
                        stay.id(), context(), current -> current.leaving().followed(end.leftAt())))
                .then(Mono.defer(() -> households.moveOut(
                        request.submission().household(), end.offer().hold())))
                .then(Mono.fromSupplier(clock::instant))
                .map(at -> current -> current.arriving().stayEnded(at));
    }

    /** A stay that is over, or that another transfer leads out of, is not left by this one: the request goes on. */
    private Mono<Decided> begin(PlacementRequest request, TransferFrom transfer) {
        return left(transfer)
                .flatMap(left -> change(left, stay -> stay.moving().begun(request.id(), clock.instant())))
                .map(outcome -> outcome.<Decided>fold(
                        begun -> current -> current.transferring().begun(),
                        refusal -> current -> current.transferring().calledOff()))
                .defaultIfEmpty(current -> current.transferring().calledOff());
    }

    /** She lives elsewhere now. The request she lived by before ends after its stay, and gives the beds back. */
    private Mono<Void> leaveOldPlace(Step.LeaveOldPlace leave) {
        return left(leave.transfer())
                .flatMap(left -> change(left, stay -> stay.leaving().moved(leave.arrivedAt()))
                        .then(Mono.defer(() -> depart(left, leave.arrivedAt()))));
    }

    private Mono<Void> depart(Left left, Instant at) {
        var leave = new Leave(ExitDestination.TRANSFERRED, Actor.SYSTEM.subject(), at);
        return requests.change(
                        left.request().id(),
                        context(),
                        current -> current.arriving().departed(left.offer().ref(), leave))
                .doOnNext(done -> agenda.advance(left.request().id()))
                .then();
    }

    /** The stay that is left, opened if it is not yet; empty when she lives there no more. */
    private Mono<Left> left(TransferFrom transfer) {
        return find(transfer.from())
                .flatMap(request -> Mono.justOrEmpty(request.arrival())
                        .flatMap(arrival -> stays.open(request, arrival.offer(), arrival.arrivedAt())
                                .map(stay -> new Left(request, arrival.offer(), stay))));
    }

    private Mono<PlacementRequest> find(RequestId id) {
        return Mono.defer(() -> requests.find(id)).map(Versioned::value);
    }

    private Mono<Outcome<Versioned<Stay>, StayRefusal>> change(
            Left left, Function<Stay, Decision<Stay, StayEvent, StayRefusal>> decide) {
        return Mono.defer(() -> stored.change(left.stay().id(), context(), decide));
    }

    private CommandContext context() {
        return CommandContext.system(clock.instant()).asRelief();
    }

    /** A stay that is left, and the request that led to it. */
    private record Left(PlacementRequest request, Offer offer, Stay stay) {}
}
