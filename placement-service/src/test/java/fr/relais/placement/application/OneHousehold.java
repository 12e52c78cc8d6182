package fr.relais.placement.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.application.RecordStay.Leaver;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.preparation.Interpretation;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.request.Assessment;
import fr.relais.placement.domain.request.BedEvent;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Side;
import fr.relais.placement.domain.request.Submission;
import fr.relais.placement.domain.request.Ties;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.request.TransferFrom;
import fr.relais.placement.domain.request.TransferReason;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.placement.domain.stay.StayTerms;

/** One household in a country of some centres, each with one bed, and everybody who does something about it. */
final class OneHousehold {

    static final int CENTRES = 5;

    final World world = new World();
    final Reference household = world.reference();
    final List<RequestId> requests = new ArrayList<>();
    final ChangeRequest people = new ChangeRequest(world.requests, world);
    final StaysOfRequests followed = new StaysOfRequests(world.stays, StayTerms.DEFAULT, world.clock);
    final StaySteps steps = world.steps;
    final PrepareArrival prepare = new PrepareArrival(people);
    private final SweepStays sweep = new SweepStays(world.stays, world.requests, world, world.clock);
    private final CallOffTransfer callOff = new CallOffTransfer(world.stays, world.requests, world);
    private int bedsFreed;
    private long announced;

    OneHousehold() {
        announceAll();
    }

    /** Every place is said to be vacant; one that is taken refuses when it is asked for. */
    void announceAll() {
        announced++;
        for (var number = 0; number < CENTRES; number++) {
            world.announce("unit-" + number, announced, BedState.VACANT);
        }
    }

    /** The owner of the beds reads that some are empty again. */
    void freeBeds() {
        var events = world.requests.events;
        for (; bedsFreed < events.size(); bedsFreed++) {
            if (events.get(bedsFreed) instanceof BedEvent.BedLeft left) {
                world.beds.held.remove(left.hold());
            }
        }
    }

    RequestId submit(Track track) {
        var id = world.submitted(DangerTier.HIGH, household, track);
        requests.add(id);
        if (track == Track.ORIENTED) {
            for (var side : Side.values()) {
                world.requests
                        .change(
                                id,
                                context(),
                                request -> request.assessing()
                                        .recorded(side, new Assessment("by " + side, world.clock.instant())))
                        .block();
            }
        }
        return id;
    }

    /** Another place is looked for, for whoever lives by that request. */
    RequestId transfer(RequestId lived, TransferReason reason) {
        var from = world.at(lived);
        var id = new RequestId(world.id());
        var like = world.at(requests.get(0)).submission();
        var submission = new Submission(
                like.organisation(),
                world.reference(),
                world.reference(),
                household,
                Track.EMERGENCY,
                like.tier(),
                like.people(),
                world.clock.instant(),
                like.seniority(),
                like.file(),
                Policy.EMERGENCY,
                null);
        var ties = Ties.NONE.leaving(TransferFrom.asked(from, reason));
        requests.add(id);
        world.requests
                .submit(id, context(), () -> PlacementRequest.submit(id, submission, ties))
                .block();
        return id;
    }

    /** Every centre that is asked says yes. */
    void acceptAll(RequestId id) {
        world.at(id)
                .openWith("centre-org")
                .forEach(ref -> people.accept(id, ref, context()).block());
    }

    /** She agrees to the place; on the oriented path after an interview. */
    void agree(RequestId id) {
        var request = world.at(id);
        if (request.submission().oriented()) {
            request.liveOffer().ifPresent(offer -> interview(id, offer));
        }
        people.agree(id, context()).block();
    }

    private void interview(RequestId id, Offer offer) {
        var plan = Interview.planned(world.clock.instant(), Interpretation.SHARED_LANGUAGE);
        prepare.planInterview(id, plan, context()).block();
        prepare.interviewHeld(id, offer.ref(), context()).block();
    }

    /** Brings a request, with everything in between, to the moment in which she is expected. */
    RequestId confirmed(RequestId id) {
        world.go(agreed(id));
        return id;
    }

    /** The same, with nothing done yet of what follows from her agreement. */
    RequestId agreed(RequestId id) {
        world.go(id);
        acceptAll(id);
        world.go(id);
        agree(id);
        return id;
    }

    Outcome<PlacementRequest, RequestRefusal> arrive(RequestId id) {
        return world.recordStay.arrive(id, world.offerOf(id).ref(), context()).block();
    }

    Outcome<PlacementRequest, DepartureRefusal> depart(RequestId id, Reference offer, ExitDestination exit) {
        return world.recordStay
                .depart(id, new Leaver(offer, exit, null), context())
                .block();
    }

    Outcome<Stay, StayRefusal> callOff(Stay stay) {
        return callOff.handle(stay.id(), context()).block();
    }

    void sweep() {
        sweep.round().block();
    }

    /** The stay of a request's present offer, or of the one that was lived in. */
    Optional<Stay> stayOf(RequestId id) {
        var request = world.at(id);
        return request.liveOffer().or(() -> request.arriving().lived()).map(offer -> stayOf(request, offer));
    }

    private Stay stayOf(PlacementRequest request, Offer offer) {
        var found = world.stays.find(StaysOfRequests.idOf(request, offer)).block();
        return found == null ? null : found.value();
    }

    /** The hold under which the household lives; empty when it lives nowhere. */
    Optional<HoldId> livesUnder() {
        var fresh = new HoldId(world.id());
        var under = world.households.moveIn(household, fresh).block();
        world.households.moveOut(household, fresh).block();
        return fresh.equals(under) ? Optional.empty() : Optional.ofNullable(under);
    }

    /** Everything that is still to be done is done, in whatever order it is found. */
    void workOff() {
        for (var round = 0; round < 6; round++) {
            requests.forEach(world::go);
            sweep();
            freeBeds();
        }
    }

    void pass(Duration time) {
        world.clock.advance(time);
    }

    CommandContext context() {
        return new CommandContext(
                new Actor("someone", "CENTRE", "centre-org"), world.clock.instant(), null, null, false);
    }
}
