package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Set;

import fr.relais.placement.domain.matching.WaitingReason;

/**
 * What happens to a request: enough to explain the difference between two states, and nothing about a person or a
 * place. No event names a centre beside the referrer's organisation.
 */
public sealed interface PlacementEvent permits PlacementEvent.Happened, Notice, BedEvent {

    /** A step in the life of a request. */
    sealed interface Happened extends PlacementEvent {}

    record RequestSubmitted(Track track, DangerTier tier, int people) implements Happened {}

    record AssessmentRecorded(Side side) implements Happened {}

    record RequestAssessed() implements Happened {}

    record CentresSolicited(int count) implements Happened {}

    record NobodyElseToAsk() implements Happened {}

    record AgreedInPrinciple(OfferId offer) implements Happened {}

    record SolicitationRefused(OfferId offer, RefusalReason reason) implements Happened {}

    record SolicitationClosed(OfferId offer, SolicitationOutcome outcome) implements Happened {}

    record RequestWaiting(Set<WaitingReason> reasons) implements Happened {
        public RequestWaiting {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Her referrer says that the search is still wanted. */
    record SearchValidated() implements Happened {}

    record OfferIntended(OfferId offer) implements Happened {}

    record HoldRefused(OfferId offer) implements Happened {}

    record OfferMade(OfferId offer) implements Happened {}

    record OfferAccepted(OfferId offer) implements Happened {}

    record OfferRefused(OfferId offer, RefusalReason reason) implements Happened {}

    /** The coordinator looks at the refusal. */
    record RefusalUnderReview(OfferId offer) implements Happened {}

    record RefusalReviewed(OfferId offer, ReviewVerdict verdict) implements Happened {}

    record OfferUnanswered(OfferId offer) implements Happened {}

    record OfferWithdrawn(OfferId offer) implements Happened {}

    record OfferLapsed(OfferId offer) implements Happened {}

    record HoldGivenBack(HoldId hold, ReleaseCause cause) implements Happened {}

    record PreAdmissionOpened(OfferId offer) implements Happened {}

    record InterviewPlanned(OfferId offer) implements Happened {}

    record InterviewHeld(OfferId offer) implements Happened {}

    record ReservationRenewed(OfferId offer, Instant until) implements Happened {}

    record ReservationKept(OfferId offer) implements Happened {}

    record PersonAgreed(OfferId offer) implements Happened {}

    record PersonDeclined(OfferId offer) implements Happened {}

    record JourneyPlanned(OfferId offer) implements Happened {}

    /** She is on her way. */
    record SetOut(OfferId offer) implements Happened {}

    /** Never who. */
    record EscortNamed(OfferId offer) implements Happened {}

    /** By another account than the one that named. Never who. */
    record EscortAgreed(OfferId offer) implements Happened {}

    /** Never where. */
    record MeetingPointEntered(OfferId offer) implements Happened {}

    record MeetingPointWithdrawn(OfferId offer) implements Happened {}

    /** Counted, after it was written into the register. */
    record MeetingPointRead(OfferId offer) implements Happened {}

    record NoShowReported(OfferId offer) implements Happened {}

    record RequestPaused(PauseReason reason) implements Happened {}

    record RequestResumed() implements Happened {}

    record RequestRedirected(RedirectTarget target) implements Happened {}

    record HandOverAcknowledged() implements Happened {}

    /** The hand-over failed. */
    record RequestReopened() implements Happened {}

    record ArrivalRecorded(OfferId offer) implements Happened {}

    record StayAttached(OfferId offer) implements Happened {}

    record DepartureRecorded(OfferId offer, ExitDestination exit) implements Happened {}

    record StayDetached(OfferId offer) implements Happened {}

    /** The household joined a group; never which one. */
    record KeptApart() implements Happened {}

    /** The stay is expected. */
    record StayExpected(OfferId offer) implements Happened {}

    /** The stay is not expected any more. */
    record StayForgone(OfferId offer) implements Happened {}

    /** The stay that is left knows of it. */
    record TransferAnnounced() implements Happened {}

    /** She does not move any more; the stay that was to be left is still to be told. */
    record TransferGivenUp() implements Happened {}

    /** Nothing is left to do for the stay that was left, or was to be. */
    record TransferSettled() implements Happened {}

    record RequestWithdrawn() implements Happened {}
}
