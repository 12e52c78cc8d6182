package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Actor;
import fr.relais.placement.domain.request.PlacementEvent.OfferWithdrawn;
import fr.relais.placement.domain.request.PlacementEvent.SolicitationClosed;
import fr.relais.placement.domain.request.Stage.Intending;
import fr.relais.placement.domain.request.Stage.Matching;
import fr.relais.placement.domain.request.Stage.Offered;

/** How what is open is closed, and the search taken up again with the household's seniority as it was. */
final class Closing {

    private Closing() {}

    static ClosedOffer bySystem(Offer offer, OfferOutcome outcome, Instant at) {
        return new ClosedOffer(offer, outcome, null, at, Actor.SYSTEM.subject());
    }

    /** The search goes on; whoever made the offer may make another. */
    static PlacementRequest goOn(PlacementRequest request, ClosedOffer ended) {
        var search = request.stage() instanceof Offered
                ? request.search().nextRound(ended.at())
                : request.search().again(ended.at());
        return request.closing(ended).with(search).at(new Matching());
    }

    /** It goes on as it began, in a new round: whoever takes it up again says that it is wanted. */
    static PlacementRequest again(PlacementRequest request, Stage.Beginning beginning, Instant at) {
        return request.with(request.search().again(at).validated(at)).at(beginning);
    }

    /** The beds are given back and the search goes on without their centre. */
    static PlacementRequest goOnElsewhere(PlacementRequest request, ClosedOffer ended, ReleaseCause cause) {
        return leavingOut(goOn(request, ended).releasing(release(ended.offer(), cause)), ended);
    }

    /** The same after a centre's no. While the coordinator doubts it, its beds are the review's to give back. */
    static PlacementRequest goOnAfterNo(PlacementRequest request, ClosedOffer refused) {
        return refused.scrutiny().keepsBeds()
                ? leavingOut(goOn(request, refused), refused)
                : goOnElsewhere(request, refused, ReleaseCause.REFUSED);
    }

    private static PlacementRequest leavingOut(PlacementRequest next, ClosedOffer ended) {
        var search = next.search();
        var centre = ended.offer().candidate().centre();
        return next.with(search.trying(search.tried().leavingOut(centre)));
    }

    /** These centres are not asked any more. */
    static List<ClosedSolicitation> all(List<Solicitation> asked, SolicitationOutcome outcome, String by, Instant at) {
        return asked.stream()
                .map(one -> new ClosedSolicitation(one, outcome, null, at, by))
                .toList();
    }

    /** Each centre learns that nothing more is expected of it, and nothing else. */
    static List<PlacementEvent> events(PlacementRequest request, List<ClosedSolicitation> ended) {
        var events = new ArrayList<PlacementEvent>();
        for (var one : ended) {
            events.add(new SolicitationClosed(one.solicitation().id(), one.outcome()));
            events.add(request.toCentre(one.solicitation(), Notice.Kind.OFFER_CLOSED));
        }
        return events;
    }

    /** Everything that is open is taken back: beds that are held or asked for, and centres that are asked. */
    static TakenBack everything(PlacementRequest request, String by, Instant at) {
        var asked = all(request.solicitations().open(), SolicitationOutcome.WITHDRAWN, by, at);
        var events = events(request, asked);
        request.liveOffer().ifPresent(offer -> {
            events.add(new OfferWithdrawn(offer.id()));
            events.add(request.toCentre(offer, Notice.Kind.OFFER_CLOSED));
        });
        var rest = request.with(request.solicitations().closing(asked))
                .with(request.search().notWaiting(at));
        return new TakenBack(givingBack(rest, by, at), events);
    }

    private static PlacementRequest givingBack(PlacementRequest request, String by, Instant at) {
        if (request.stage() instanceof Intending intending) {
            var intent = intending.intent();
            return request.releasing(
                    new PendingRelease(intent.hold(), intent.candidate(), null, ReleaseCause.WITHDRAWN));
        }
        return request.liveOffer()
                .map(offer -> request.closing(new ClosedOffer(offer, OfferOutcome.WITHDRAWN, null, at, by))
                        .releasing(release(offer, ReleaseCause.WITHDRAWN)))
                .orElse(request);
    }

    /**
     * A request with nothing open.
     *
     * @param request still in its stage, for whoever took it back to say where it goes
     */
    record TakenBack(PlacementRequest request, List<PlacementEvent> events) {}

    static PendingRelease release(Offer offer, ReleaseCause cause) {
        return new PendingRelease(offer.hold(), offer.candidate(), offer.fence(), cause);
    }
}
