package fr.relais.placement.domain.request;

import java.time.Instant;

/**
 * What is to be done next for a request, outside of it. Every step may be done twice with the effect of once: whoever
 * finds it after a crash does it again.
 */
public sealed interface Step {

    record ReleaseHold(PendingRelease release) implements Step {}

    /** The coordinator is to look at a centre's refusal. */
    record OpenReview(Reviewing.Refusal refusal) implements Step {}

    record ChooseCandidate() implements Step {}

    record PlaceHold(HoldIntent intent) implements Step {}

    record ConfirmHold(Offer offer, Instant reservedUntil) implements Step {}

    record OpenStay(Offer offer, Instant arrivedAt) implements Step {}

    record EndStay(Offer offer, Instant arrivedAt, Instant leftAt) implements Step {}

    /** Nothing outside: the request notes that a moment has come. */
    record Pass(Moment moment) implements Step {}

    /** The stay is expected by then. */
    record PlanStay(Offer offer, Instant expectedBy) implements Step {}

    /** The stay that was expected came to nothing. */
    record GiveUpStay(Offer offer) implements Step {}

    record BeginTransfer(TransferFrom transfer) implements Step {}

    record CallOffTransfer(TransferFrom transfer) implements Step {}

    /** She has arrived: where she lived before, the stay ends and the bed is free (INV-13). */
    record LeaveOldPlace(TransferFrom transfer, Instant arrivedAt) implements Step {}

    record Nothing() implements Step {}
}
