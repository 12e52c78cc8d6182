package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.relais.blocks.Actor;
import fr.relais.blocks.Decision;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.PlacementEvent.HoldGivenBack;
import fr.relais.placement.domain.request.PlacementEvent.HoldRefused;
import fr.relais.placement.domain.request.PlacementEvent.OfferAccepted;
import fr.relais.placement.domain.request.PlacementEvent.OfferIntended;
import fr.relais.placement.domain.request.PlacementEvent.OfferMade;
import fr.relais.placement.domain.request.PlacementEvent.RequestWaiting;
import fr.relais.placement.domain.request.Stage.Accepted;
import fr.relais.placement.domain.request.Stage.Intending;
import fr.relais.placement.domain.request.Stage.Matching;
import fr.relais.placement.domain.request.Stage.Offered;
import fr.relais.placement.domain.request.Stage.Waiting;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request that looks for a place. None of it is refused: what comes too late changes nothing. */
public final class Searching {

    private final PlacementRequest request;

    Searching(PlacementRequest request) {
        this.request = request;
    }

    /** Beds of a chosen candidate are going to be asked for; on the oriented path only when a centre has agreed. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> intend(
            HoldIntent intent, MatchingDecision decision) {
        if (request.submission().oriented()
                || !(request.stage() instanceof Matching || request.stage() instanceof Waiting)) {
            return unchanged(request);
        }
        var search = request.search().deciding(decision).notWaiting(decision.at());
        var next = request.with(search).at(request.intending(intent));
        return accept(next, new OfferIntended(intent.offer()));
    }

    /** Nobody can take the household now. Told once a round to the on-call coordinator when it is an emergency. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> waitFor(
            Set<WaitingReason> reasons, MatchingDecision decision) {
        if (request.stage() instanceof Waiting waiting && !waiting.reasons().equals(reasons)) {
            var search = request.search().deciding(decision).waiting(reasons, decision.at());
            var next = request.with(search).at(new Waiting(waiting.since(), reasons));
            return accept(next, new RequestWaiting(reasons));
        }
        return request.stage() instanceof Matching ? beginToWait(reasons, decision) : unchanged(request);
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> beginToWait(
            Set<WaitingReason> reasons, MatchingDecision decision) {
        var events = new ArrayList<PlacementEvent>(List.of(new RequestWaiting(reasons)));
        var search = request.search().deciding(decision).waiting(reasons, decision.at());
        if (canAlarm()) {
            search = search.alarming();
            events.add(request.toOnCall(Notice.Kind.EMERGENCY_UNPLACED));
        }
        return accept(request.with(search).at(new Waiting(decision.at(), reasons)), events);
    }

    /**
     * The beds are held: the centre is asked.
     *
     * @param centreCode under which the coordinator knows the centre
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> granted(
            HoldId hold, long fence, String centreCode, Instant at) {
        if (!(request.stage() instanceof Intending intending
                && intending.intent().hold().equals(hold))) {
            return unchanged(request);
        }
        var intent = intending.intent();
        var candidate = intent.candidate().knownAs(centreCode);
        var asked = request.solicitations().find(intent.offerRef());
        if (asked.isPresent()) {
            return agreedTo(asked.get(), new Granted(hold, fence, candidate, at));
        }
        var offer = new Offer(intent.offer(), intent.offerRef(), hold, fence, candidate, at, answerBy(candidate, at));
        return accept(
                request.at(new Offered(offer)),
                List.of(new OfferMade(offer.id()), request.toCentre(offer, Notice.Kind.OFFER_RECEIVED)));
    }

    /** The centre agreed before the beds were held, so this is its yes. The other centres are thanked. */
    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> agreedTo(Solicitation asked, Granted held) {
        var offer = new Offer(
                asked.id(), asked.ref(), held.hold(), held.fence(), held.candidate(), held.at(), asked.answerBy());
        var others = request.solicitations().becoming(asked.ref());
        var thanked = Closing.all(others.open(), SolicitationOutcome.THANKED, Actor.SYSTEM.subject(), held.at());
        var events = new ArrayList<PlacementEvent>(List.of(new OfferMade(offer.id()), new OfferAccepted(offer.id())));
        events.addAll(Closing.events(request, thanked));
        return accept(
                request.with(others.closing(thanked))
                        .at(new Accepted(offer, request.answering().reservedUntil(offer, held.at()))),
                events);
    }

    private record Granted(HoldId hold, long fence, Candidate candidate, Instant at) {}

    private Instant answerBy(Candidate candidate, Instant at) {
        return request.submission().policy().answer().after(at, candidate.departement());
    }

    /** The beds were not to be had: the unit is passed over until its centre announces something newer. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> conflicted(HoldId hold, Instant at) {
        if (!(request.stage() instanceof Intending intending
                && intending.intent().hold().equals(hold))) {
            return unchanged(request);
        }
        var search = request.search();
        var passing =
                search.trying(search.tried().passingOver(intending.intent().candidate()));
        var refused = new HoldRefused(intending.intent().offer());
        return request.solicitations()
                .find(intending.intent().offerRef())
                .map(asked -> bedsGone(request.with(passing), asked, refused, at))
                .orElseGet(() -> accept(request.with(passing).at(new Matching()), refused));
    }

    /** The next yes is held for, if there is one; else the others are waited for. */
    private static Decision<PlacementRequest, PlacementEvent, RequestRefusal> bedsGone(
            PlacementRequest passing, Solicitation asked, HoldRefused refused, Instant at) {
        var ended = Closing.all(List.of(asked), SolicitationOutcome.BEDS_GONE, Actor.SYSTEM.subject(), at);
        var left = passing.solicitations().closing(ended);
        var events = new ArrayList<PlacementEvent>(List.of(refused));
        events.addAll(Closing.events(passing, ended));
        var next = left.firstAgreed();
        next.ifPresent(one -> events.add(new OfferIntended(one.id())));
        return accept(
                passing.with(left)
                        .at(next.<Stage>map(one -> passing.intending(one.intent()))
                                .orElseGet(() -> AskingCentres.stillAsking(left))),
                events);
    }

    /** A hold is given back. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> released(HoldId hold) {
        return request.releases().stream()
                .filter(one -> one.hold().equals(hold))
                .findFirst()
                .<Decision<PlacementRequest, PlacementEvent, RequestRefusal>>map(
                        one -> accept(request.released(hold), new HoldGivenBack(hold, one.cause())))
                .orElseGet(() -> unchanged(request));
    }

    /** An emergency that has found nothing for too long, for whatever reason, is told to the on-call coordinator. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> alarm(Instant now) {
        if (!Upcoming.hasCome(request, Moment.EMERGENCY_STALLED, now)) {
            return unchanged(request);
        }
        return accept(request.with(request.search().alarming()), request.toOnCall(Notice.Kind.EMERGENCY_UNPLACED));
    }

    /**
     * The search does not go on without a coordinator's word. Nothing of that is to be seen; whoever needs a place
     * tonight has none meanwhile, which is told at once (INV-21).
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> heldBack() {
        return request.stage() instanceof Matching && canAlarm()
                ? accept(request.with(request.search().alarming()), request.toOnCall(Notice.Kind.EMERGENCY_UNPLACED))
                : unchanged(request);
    }

    /** INV-21 speaks of whoever needs a place tonight, and one alarm a round is enough. */
    boolean canAlarm() {
        return !request.submission().oriented() && !request.search().alarmed();
    }
}
