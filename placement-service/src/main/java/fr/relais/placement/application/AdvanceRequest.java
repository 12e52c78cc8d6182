package fr.relais.placement.application;

import java.time.Clock;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Step;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Works off what follows from a request's state, step by step, until nothing is left to do or something outside does
 * not answer. Whoever comes next, here or in another replica, goes on from the stored state.
 */
public final class AdvanceRequest {

    /** Far more than any request needs in one go; the sweep goes on where this stops. */
    private static final int MOST_STEPS = 100;

    private final PlacementRequests requests;
    private final ChooseInTurn candidates;
    private final Beds beds;
    private final FurtherSteps further;
    private final Households households;
    private final Clock clock;

    public AdvanceRequest(
            PlacementRequests requests,
            ChooseInTurn candidates,
            Beds beds,
            FurtherSteps further,
            Households households,
            Clock clock) {
        this.requests = requests;
        this.candidates = candidates;
        this.beds = beds;
        this.further = further;
        this.households = households;
        this.clock = clock;
    }

    /** Completes when nothing is left to do; fails when something outside could not be done now. */
    public Mono<Void> advance(RequestId id) {
        return requests.find(id)
                .map(Versioned::value)
                .flatMap(request -> follow(request, 0))
                .then();
    }

    /** Chooses again for a request that waits, then works off what follows. */
    public Mono<Void> reconsider(RequestId id) {
        return reconsider(id, null);
    }

    /** @param wanted where she is sent when all who wait are looked at together; absent when nothing came of that */
    Mono<Void> reconsider(RequestId id, @Nullable Candidate wanted) {
        return requests.find(id)
                .map(Versioned::value)
                .flatMap(request -> candidates.choose(request, wanted))
                .flatMap(request -> follow(request, 0))
                .then();
    }

    private Mono<PlacementRequest> follow(PlacementRequest request, int done) {
        var step = request.nextStep(clock.instant());
        if (step instanceof Step.Nothing || done == MOST_STEPS) {
            return Mono.just(request);
        }
        return take(request, step).flatMap(next -> follow(next, done + 1));
    }

    /** The request after the step; empty when the step cannot be taken now. */
    private Mono<PlacementRequest> take(PlacementRequest request, Step step) {
        if (step instanceof Step.ChooseCandidate) {
            return candidates.choose(request);
        }
        if (step instanceof Step.PlaceHold place) {
            return place(request, place);
        }
        if (step instanceof Step.ConfirmHold confirm) {
            return confirm(request, confirm);
        }
        if (step instanceof Step.ReleaseHold release) {
            return release(request, release);
        }
        if (step instanceof Step.Pass pass) {
            return change(request, current -> pass.moment().passes(current, clock.instant()));
        }
        return further.take(request, step).flatMap(decided -> change(request, decided));
    }

    private Mono<PlacementRequest> place(PlacementRequest request, Step.PlaceHold step) {
        var hold = step.intent().hold();
        return beds.hold(
                        hold,
                        step.intent().candidate(),
                        request.submission().policy().pace())
                .flatMap(answer -> change(
                        request,
                        current -> answer instanceof Beds.HoldAnswer.Granted granted
                                ? current.searching()
                                        .granted(hold, granted.fence(), granted.centreCode(), clock.instant())
                                : current.searching().conflicted(hold, clock.instant())));
    }

    private Mono<PlacementRequest> confirm(PlacementRequest request, Step.ConfirmHold step) {
        var hold = step.offer().hold();
        return beds.reserve(step.offer(), step.reservedUntil())
                .flatMap(answer -> change(request, current -> switch (answer) {
                    case RESERVED -> current.answering().reserved(hold, clock.instant());
                    case HOLD_GONE -> current.answering().lapsed(hold, clock.instant());
                }));
    }

    /**
     * What was asked for and perhaps never granted is given back like any other hold: from then on it is refused,
     * however late it arrives.
     */
    private Mono<PlacementRequest> release(PlacementRequest request, Step.ReleaseHold step) {
        var pending = step.release();
        return beds.release(new Beds.HoldToRelease(
                        pending.candidate().centre(), pending.hold(), pending.fence(), pending.cause()))
                .then(moveOut(request, pending.hold()))
                .then(change(request, current -> current.searching().released(pending.hold())));
    }

    /** An arrival that was begun and never stored leaves with its hold. */
    private Mono<Void> moveOut(PlacementRequest request, HoldId hold) {
        return Mono.defer(() -> households.moveOut(request.submission().household(), hold));
    }

    private Mono<PlacementRequest> change(
            PlacementRequest request,
            Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide) {
        return Mono.defer(() -> requests.change(
                        request.id(), CommandContext.system(clock.instant()).asRelief(), decide))
                .map(Outcomes::stateOf);
    }
}
