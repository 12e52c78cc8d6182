package fr.relais.placement.domain.request;

import java.time.Instant;

import fr.relais.blocks.Actor;
import fr.relais.placement.domain.request.Stage.Matching;

/** How a live offer is closed, and the search taken up again with the household's seniority as it was. */
final class Closing {

    private Closing() {}

    static ClosedOffer bySystem(Offer offer, OfferOutcome outcome, Instant at) {
        return new ClosedOffer(offer, outcome, null, at, Actor.SYSTEM.subject());
    }

    /** The search goes on; whoever made the offer may make another. */
    static PlacementRequest goOn(PlacementRequest request, ClosedOffer ended) {
        return request.closing(ended).with(request.search().again(ended.at())).at(new Matching());
    }

    /** The beds are given back and the search goes on without their centre. */
    static PlacementRequest goOnElsewhere(PlacementRequest request, ClosedOffer ended, ReleaseCause cause) {
        var next = goOn(request, ended).releasing(release(ended.offer(), cause));
        var search = next.search();
        var centre = ended.offer().candidate().centre();
        return next.with(search.trying(search.tried().leavingOut(centre)));
    }

    static PendingRelease release(Offer offer, ReleaseCause cause) {
        return new PendingRelease(offer.hold(), offer.candidate(), offer.fence(), cause);
    }
}
