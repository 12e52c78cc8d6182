package fr.relais.placement.domain.request;

import fr.relais.placement.domain.availability.CentreRef;

/**
 * The stay that a household leaves when it arrives. What the referrer, the coordinator and the rules need of it; the
 * centre that receives her sees none of it (INV-14).
 *
 * @param from the request that led to that stay
 * @param fromRef what the referrer knows that request by
 * @param fromCaseRef what the coordinator knows it by
 * @param centre the centre that is left: nobody is transferred to where she is
 * @param departement where she sets out from; nobody but the matcher reads it here
 */
public record TransferFrom(
        RequestId from,
        Reference fromRef,
        Reference fromCaseRef,
        CentreRef centre,
        String departement,
        TransferReason reason,
        Progress progress) {

    /** How far the stay that is left knows of it. */
    public enum Progress {
        /** It is still to be told. */
        ASKED,
        /** It keeps the bed until she has arrived elsewhere (INV-13). */
        BEGUN,
        /** She does not move any more; the stay is still to be told. */
        ENDING,
        /** She has moved, or does not move any more and the stay knows it. */
        OVER
    }

    /** A transfer out of the stay in which the household lives by that request. */
    static TransferFrom of(PlacementRequest lived, TransferReason reason, Progress progress) {
        var place = lived.liveOffer().orElseThrow().candidate();
        var submission = lived.submission();
        return new TransferFrom(
                lived.id(),
                submission.referrerRef(),
                submission.coordinatorRef(),
                place.centre(),
                place.departement(),
                reason,
                progress);
    }

    /** A transfer that a referrer asks for. */
    public static TransferFrom asked(PlacementRequest lived, TransferReason reason) {
        return of(lived, reason, Progress.ASKED);
    }

    public boolean isOver() {
        return progress == Progress.OVER;
    }

    TransferFrom at(Progress next) {
        return new TransferFrom(from, fromRef, fromCaseRef, centre, departement, reason, next);
    }
}
