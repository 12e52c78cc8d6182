package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import fr.relais.blocks.Actor;
import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.PlacementEvent.AgreedInPrinciple;
import fr.relais.placement.domain.request.PlacementEvent.CentresSolicited;
import fr.relais.placement.domain.request.PlacementEvent.NobodyElseToAsk;
import fr.relais.placement.domain.request.PlacementEvent.OfferIntended;
import fr.relais.placement.domain.request.PlacementEvent.SolicitationRefused;
import fr.relais.placement.domain.request.Stage.Matching;
import fr.relais.placement.domain.request.Stage.Soliciting;
import fr.relais.placement.domain.request.Stage.Waiting;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/**
 * The part of a request that asks several centres in advance, without holding anything. The first yes is held for; the
 * others stay asked until it is.
 */
public final class AskingCentres {

    private static final int AT_ONCE = 3;
    private static final int AT_ONCE_WHEN_IMMINENT = 10;

    private final PlacementRequest request;

    AskingCentres(PlacementRequest request) {
        this.request = request;
    }

    /** How many centres more may be asked now. */
    public int room() {
        var most = request.submission().tier() == DangerTier.IMMINENT ? AT_ONCE_WHEN_IMMINENT : AT_ONCE;
        return isLooking() ? most - request.solicitations().open().size() : 0;
    }

    private boolean isLooking() {
        var stage = request.stage();
        var looks = stage instanceof Matching || stage instanceof Waiting || stage instanceof Soliciting;
        return looks && request.submission().oriented();
    }

    /** What was tried, and the centres that are being asked. */
    public Tried tried() {
        var tried = request.search().tried();
        for (var one : request.solicitations().open()) {
            tried = tried.leavingOut(one.candidate().centre());
        }
        return tried;
    }

    /**
     * These centres are asked too; none when there is nobody else to ask.
     *
     * @param reasons why nobody else can take the household
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> ask(
            List<Solicitation> more, Set<WaitingReason> reasons, MatchingDecision decision) {
        if (!isLooking() || more.size() > room()) {
            return unchanged(request);
        }
        if (more.isEmpty()) {
            return nobodyElse(reasons, decision);
        }
        var events = new ArrayList<PlacementEvent>(List.of(new CentresSolicited(more.size())));
        more.forEach(one -> events.add(request.toCentre(one, Notice.Kind.SOLICITATION_RECEIVED)));
        var next = request.with(request.search().deciding(decision).notWaiting(decision.at()))
                .with(request.solicitations().asking(more))
                .at(new Soliciting(false));
        return accept(next, events);
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> nobodyElse(
            Set<WaitingReason> reasons, MatchingDecision decision) {
        if (!(request.stage() instanceof Soliciting soliciting)) {
            return request.searching().waitFor(reasons, decision);
        }
        return soliciting.topUp()
                ? accept(request.at(new Soliciting(false)), new NobodyElseToAsk())
                : unchanged(request);
    }

    /** A centre agrees in principle. The first is held for at once; who comes later is kept for the case it fails. */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> agreed(Solicitation asked, Instant at) {
        if (asked.agreed().isPresent()) {
            return unchanged(request);
        }
        if (asked.unansweredAt(at)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        var next = request.with(request.solicitations().replacing(asked.agreeing(at)));
        return request.stage() instanceof Soliciting
                ? accept(
                        next.at(next.intending(asked.intent())),
                        List.of(new AgreedInPrinciple(asked.id()), new OfferIntended(asked.id())))
                : accept(next, new AgreedInPrinciple(asked.id()));
    }

    /** A centre says no, with a reason of the catalogue (INV-11): another one may be asked in its place. */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> refused(Solicitation asked, CentreNo no, Instant at) {
        if (asked.agreed().isPresent()) {
            return refuse(RequestRefusal.OFFER_ALREADY_ANSWERED);
        }
        var ended = new ClosedSolicitation(asked, SolicitationOutcome.REFUSED, no.reason(), at, no.by(), no.scrutiny());
        return accept(without(List.of(ended)), new SolicitationRefused(asked.id(), no.reason()));
    }

    /** Centres whose time to answer is over are not waited for. The coordinator sees the silence. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> unanswered(Instant at) {
        var silent = open(one -> one.unansweredAt(at));
        if (silent.isEmpty()) {
            return unchanged(request);
        }
        var ended = Closing.all(silent, SolicitationOutcome.NO_ANSWER, Actor.SYSTEM.subject(), at);
        var events = Closing.events(request, ended);
        events.add(request.toOnCall(Notice.Kind.CENTRE_SILENT));
        return accept(without(ended), events);
    }

    /** Nobody is sent to these sites any more. What they agreed to is settled by the hold. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> sitesCompromised(
            Set<CentreRef> sites, Instant at) {
        var there = open(one -> sites.contains(one.candidate().centre()));
        if (there.isEmpty()) {
            return unchanged(request);
        }
        var ended = Closing.all(there, SolicitationOutcome.SITE_COMPROMISED, Actor.SYSTEM.subject(), at);
        return accept(without(ended), Closing.events(request, ended));
    }

    private List<Solicitation> open(Predicate<Solicitation> which) {
        return request.solicitations().open().stream()
                .filter(one -> one.agreed().isEmpty())
                .filter(which)
                .toList();
    }

    /** Without centres that did not say yes: nobody asks them again for this request. */
    private PlacementRequest without(List<ClosedSolicitation> ended) {
        var tried = request.search().tried();
        for (var one : ended) {
            tried = tried.leavingOut(one.solicitation().candidate().centre());
        }
        var next = request.with(request.search().trying(tried))
                .with(request.solicitations().closing(ended));
        return next.stage() instanceof Soliciting ? next.at(stillAsking(next.solicitations())) : next;
    }

    static Stage stillAsking(Solicitations left) {
        return left.open().isEmpty() ? new Matching() : new Soliciting(true);
    }
}
