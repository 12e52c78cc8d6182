package fr.relais.placement.domain.request;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What ties a request to stays: those that are expected of it, and the one that is left by it.
 *
 * @param toPlan offers that were agreed to, whose stay is still to be planned
 * @param planned offers whose stay is planned, until she has arrived or it is given up
 * @param transfer the stay that is left on arrival
 * @param byRequest whether the stay follows from the request and not from its offer, as before stays were planned
 */
public record Ties(
        Set<OfferId> toPlan, Set<OfferId> planned, @Nullable TransferFrom transfer, boolean byRequest) {

    public static final Ties NONE = new Ties(Set.of(), Set.of(), null, false);

    /** Of a request that had arrived before stays were planned. */
    public static final Ties BY_REQUEST = new Ties(Set.of(), Set.of(), null, true);

    public Ties {
        toPlan = Set.copyOf(toPlan);
        planned = Set.copyOf(planned);
    }

    /** Whoever comes to be confirmed has just agreed. */
    Ties between(Stage before, Stage next) {
        return next instanceof Stage.Confirmed confirmed && !(before instanceof Stage.Confirmed)
                ? agreeingTo(confirmed.offer().id())
                : this;
    }

    /** She agreed to an offer: from this very moment a stay may be planned for it, whatever becomes of it. */
    public Ties agreeingTo(OfferId offer) {
        return new Ties(with(toPlan, offer), planned, transfer, byRequest);
    }

    Ties planning(OfferId offer) {
        return new Ties(without(toPlan, offer), with(planned, offer), transfer, byRequest);
    }

    /** She has arrived, or does not come: nothing is planned any more. */
    Ties forgetting(OfferId offer) {
        return new Ties(without(toPlan, offer), without(planned, offer), transfer, byRequest);
    }

    public Ties leaving(TransferFrom left) {
        return new Ties(toPlan, planned, left, byRequest);
    }

    boolean mayPlan(OfferId offer) {
        return toPlan.contains(offer) || planned.contains(offer);
    }

    private static Set<OfferId> with(Set<OfferId> offers, OfferId more) {
        var all = new HashSet<>(offers);
        all.add(more);
        return all;
    }

    private static Set<OfferId> without(Set<OfferId> offers, OfferId less) {
        var rest = new HashSet<>(offers);
        rest.remove(less);
        return rest;
    }
}
